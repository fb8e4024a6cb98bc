package cl.bitacora.classroom.screen;

import cl.bitacora.classroom.agent.Words;
import cl.bitacora.classroom.sync.SyncStatus;
import cl.bitacora.kernel.Chile;
import java.util.Optional;

/** The network in the corner of every page: kept here, sent, received are three words. */
public record NetworkLine(
        boolean enrolled,
        boolean online,
        long kept,
        long sent,
        long received,
        long pending,
        long proved,
        long first,
        String keySince,
        boolean keyChanging,
        String lastContact,
        String drift,
        boolean forked,
        String trouble,
        int pendingEnrolments) {

    static NetworkLine of(Optional<SyncStatus> status) {
        return status.map(it -> new NetworkLine(
                        true,
                        it.online(),
                        it.lastSeq(),
                        it.sentSeq(),
                        it.receivedSeq(),
                        it.pending(),
                        it.provedSeq(),
                        it.firstSeq(),
                        Words.day(Chile.dayOf(it.keySince())),
                        it.keyChanging(),
                        it.lastContactAt().map(Words::time).orElse("nunca"),
                        it.driftSeconds().map(NetworkLine::drift).orElse(""),
                        it.forked(),
                        it.trouble(),
                        it.pendingEnrolments()))
                .orElseGet(() -> new NetworkLine(false, false, 0, 0, 0, 0, 0, 0, "", false, "nunca", "", false, "", 0));
    }

    /** Records that are no longer here. */
    public long gone() {
        return Math.max(0, first - 1);
    }

    private static String drift(long seconds) {
        if (seconds == 0) {
            return "coincide con la hora de la red";
        }
        return Math.abs(seconds) + " s " + (seconds > 0 ? "adelantado" : "atrasado");
    }
}
