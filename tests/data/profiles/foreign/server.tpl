{{- /* a server whose names come from its request */ -}}
{
  "subject": {
    "country": "DE",
    "organization": ["Example Works", "Second"],
    "commonName": {{ toJson .Subject.CommonName }},
    "mood": "good"
  },
  "sans": {{ toJson .SANs }},
{{- if typeIs "*rsa.PublicKey" .Insecure.CR.PublicKey }}
  "keyUsage": ["keyEncipherment", "digitalSignature"],
{{- else }}
  "keyUsage": ["digitalSignature"],
{{- end }}
  "extKeyUsage": ["serverAuth", "clientAuth"],
{{- if .Insecure.User.staging }}
  "ocspServer": "http://ocsp.example.com/{{ .Subject.CommonName }}",
{{- end }}
  "crlDistributionPoints": ["http://pki.example.com/{{ .Insecure.User.shard }}.crl"],
  "policyIdentifiers": ["1.3.6.1.4.1.99999.1.1"],
{{- range .Insecure.User.more }}
  "loop": {{ toJson . }},
{{- end }}
  "signatureAlgorithm": "ECDSA-SHA384",
  "extensions": [{"id": "1.3.6.1.4.1.99999.7", "critical": false, "value": "DAVoZWxsbw=="}],
  "notAfter": {{ toJson .NotAfter }}
}
