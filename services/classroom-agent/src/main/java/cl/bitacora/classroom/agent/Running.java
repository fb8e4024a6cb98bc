package cl.bitacora.classroom.agent;

import cl.bitacora.classroom.journal.Journal;
import cl.bitacora.classroom.journal.Recovery;
import cl.bitacora.classroom.sync.Synchroniser;
import cl.bitacora.classroom.time.TimeKeeper;

/** What exists once the PC is enrolled. */
record Running(Journal journal, Recovery recovery, TimeKeeper timeKeeper, Synchroniser sync) {}
