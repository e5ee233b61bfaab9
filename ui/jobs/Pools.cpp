#include "ui/jobs/Pools.h"

namespace ui {

Pools::Pools()
{
    m_vault.setMaxThreadCount(1);
    m_vault.setExpiryTimeout(-1);
}

Pools::~Pools() { finish(); }

void Pools::finish()
{
    for (QThreadPool* pool : {&m_vault, &m_computing}) {
        pool->clear();
        pool->waitForDone();
    }
}

}
