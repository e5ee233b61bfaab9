# Trusts one root certificate, and no other: SHA-256 {{SHA256}}
# {{SUBJECT}}
# Put the folder {{MODULE}} among your modules, then: include {{MODULE}}
class {{MODULE}} (
  Enum['present', 'absent'] $ensure = 'present',
) {
  $pem = file('{{MODULE}}/{{NAME}}.crt')
  if sha256($pem) != '{{PEM_SHA256}}' {
    fail('{{MODULE}}: files/{{NAME}}.crt is another certificate; refused')
  }

  case $facts['os']['family'] {
    'Debian': {
      $folder = '/usr/local/share/ca-certificates'
      $update = '/usr/sbin/update-ca-certificates --fresh'
    }
    'RedHat': {
      $folder = '/etc/pki/ca-trust/source/anchors'
      $update = '/usr/bin/update-ca-trust extract'
    }
    default: { fail("{{MODULE}}: not made for ${facts['os']['family']}") }
  }

  file { "${folder}/{{NAME}}.crt":
    ensure  => $ensure ? { 'absent' => 'absent', default => 'file' },
    owner   => 'root',
    group   => 'root',
    mode    => '0644',
    content => $pem,
    notify  => Exec['{{MODULE}} update'],
  }

  exec { '{{MODULE}} update':
    command     => $update,
    refreshonly => true,
  }
}
