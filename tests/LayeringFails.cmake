# Proves that Layering.cmake can fail: makes small trees below WORK, each with one fault, and wants each one named.
function(refuses file content complaint)
    file(REMOVE_RECURSE ${WORK})
    file(WRITE ${WORK}/${file} "${content}")
    execute_process(COMMAND ${CMAKE_COMMAND} -DROOT=${WORK} -P ${CMAKE_CURRENT_LIST_DIR}/Layering.cmake
        RESULT_VARIABLE code ERROR_VARIABLE said)
    string(REGEX REPLACE "[ \n]+" " " said "${said}") # CMake wraps long lines
    if(code EQUAL 0 OR NOT said MATCHES "${file}" OR NOT said MATCHES "${complaint}")
        message(SEND_ERROR "${file} should be refused with \"${complaint}\", but: ${code} ${said}")
    endif()
endfunction()

refuses(core/base/Late.h "#include \"core/vault/Vault.h\"\n" "must not include it")
refuses(core/misc/Stray.h "#include \"core/base/Bytes.h\"\n" "has no place in the order")
refuses(core/base/Window.cpp "#include <QString>\n" "only ui and app/desktop know the window")
refuses(app/cli/Window.cpp "#include \"ui/main/MainWindow.h\"\n" "only ui and app/desktop know the window")
refuses(ui/main/Everything.cpp "#include <QtWidgets>\n" "precompiled header")
refuses(core/x509/Leak.h "#include <openssl/x509.h>\n" "OpenSSL stays in")
refuses(ui/keys/Keys.cpp "#include <openssl/evp.h>\n" "OpenSSL stays in")
refuses(core/issuing/Store.cpp "auto sql = \"SELECT 1 FROM certificates\"\\;\n" "SQL outside core/vault")
refuses(core/issuing/Store.cpp "#include <sqlite3.h>\n" "only core/vault knows SQLite")
string(REPEAT "int x[2]\\;\n" 601 long)
refuses(app/desktop/Long.cpp "${long}" "601 lines, more than 600")
file(REMOVE_RECURSE ${WORK})
