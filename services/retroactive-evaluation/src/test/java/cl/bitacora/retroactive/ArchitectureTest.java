package cl.bitacora.retroactive;

import cl.bitacora.testkit.house.ServiceArchitecture;

/** What may be inside which package. */
class ArchitectureTest extends ServiceArchitecture {
    ArchitectureTest() {
        super("retroactive");
    }
}
