@echo off
rem Publishes one cross-certificate, and no other, as an intermediate of the whole forest. Run as an enterprise administrator.
rem SHA-256 {{SHA256}}
setlocal
cd /d "%~dp0"
certutil -hashfile "{{NAME}}.cer" SHA256 | findstr /i /c:"{{SHA256}}" >nul
if errorlevel 1 (
    echo {{NAME}}.cer is another certificate; refused
    exit /b 1
)
certutil -dspublish -f "{{NAME}}.cer" CrossCA
