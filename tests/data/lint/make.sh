#!/bin/sh
# A certificate that breaks many rules: a small key, an old digest, twenty years, no names.
openssl req -x509 -newkey rsa:1024 -nodes -keyout /dev/null -out weak.pem -subj /CN=old-printer.example -days 7300 -sha1 \
    -set_serial 5 -addext keyUsage=digitalSignature -addext basicConstraints=critical,CA:FALSE
