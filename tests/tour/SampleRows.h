#pragma once

#include "core/vault/Rows.h"
#include "ui/tokens/TokenRow.h"

#include <vector>

/// Rows of an invented vault, for pictures and for tests of models and pages.
namespace sample {

/// The day on which all pictures are taken.
core::Time today();

std::vector<core::CertificateRow> certificates();
std::vector<core::CaRow> cas();
std::vector<core::RequestRow> requests();
std::vector<core::KeyRow> keys();
std::vector<core::ProfileRow> profiles();
std::vector<core::CrlRow> crls();
std::vector<core::EventRow> events();
std::vector<ui::TokenRow> tokens();

}
