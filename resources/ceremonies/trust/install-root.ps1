# Trusts one root certificate, and no other, on this computer; with -Gpo NAME for all computers of a group policy.
# SHA-256 {{SHA256}}
param([string]$Gpo)
$ErrorActionPreference = 'Stop'
$file = Join-Path $PSScriptRoot '{{NAME}}.cer'
if ((Get-FileHash -Algorithm SHA256 -Path $file).Hash -ne '{{SHA256}}') {
    throw '{{NAME}}.cer is another certificate; refused'
}
$certificate = New-Object System.Security.Cryptography.X509Certificates.X509Certificate2($file)
if ($certificate.Thumbprint -ne '{{THUMBPRINT}}') {
    throw '{{NAME}}.cer is another certificate; refused'
}
if ($Gpo) {
    $blob = $certificate.Export([System.Security.Cryptography.X509Certificates.X509ContentType]::SerializedCert)
    $key = 'HKLM\SOFTWARE\Policies\Microsoft\SystemCertificates\Root\Certificates\{{THUMBPRINT}}'
    Set-GPRegistryValue -Name $Gpo -Key $key -ValueName 'Blob' -Type Binary -Value $blob
} else {
    Import-Certificate -FilePath $file -CertStoreLocation 'Cert:\LocalMachine\Root'
}
