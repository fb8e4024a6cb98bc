package cl.bitacora.local.process;

import java.io.IOException;

/** The signal that makes a program of the stack end in good order. */
public enum StopSignal {
    /** What Java programs expect. */
    TERM,
    /** PostgreSQL's fast shutdown; its TERM would wait for every client to leave. */
    INT;

    /** Sends the signal; a process that has gone meanwhile is no error. */
    public void send(ProcessHandle process) {
        switch (this) {
            case TERM -> process.destroy();
            case INT -> {
                try { // the shell's own kill: minimal systems have no other
                    new ProcessBuilder("sh", "-c", "kill -s INT " + process.pid())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor();
                } catch (IOException e) {
                    process.destroy();
                } catch (InterruptedException e) {
                    process.destroy();
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
