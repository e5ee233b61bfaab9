{
  "subject": {{ toJson .Subject }},
  "keyUsage": ["certSign", "crlSign"],
  "basicConstraints": { "isCA": true, "maxPathLen": 0 },
  "nameConstraints": {
    "critical": true,
    "permittedDNSDomains": ["example.com"],
    "excludedIPRanges": ["10.0.0.0/8"]
  }
}
