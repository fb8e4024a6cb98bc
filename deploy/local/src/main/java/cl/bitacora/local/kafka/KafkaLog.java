package cl.bitacora.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/** Sends what the broker says to a file: the launcher's screen is for people. */
final class KafkaLog {
    private static final int LIMIT_BYTES = 5_000_000;
    private static final int FILES = 2;

    /** Held here because the logging system forgets loggers that nobody refers to. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("kafka"),
            Logger.getLogger("org.apache.kafka"),
            Logger.getLogger("state.change.logger"),
            Logger.getLogger("com.yammer"));

    private static @Nullable Handler current;

    private KafkaLog() {}

    static synchronized void writeTo(Path file) {
        // The broker loads this second logging system for its own controls; it must not meddle with the shutdown.
        System.setProperty("log4j.shutdownHookEnabled", "false");
        try {
            Handler handler = new FileHandler(file + ".%g", LIMIT_BYTES, FILES, true);
            handler.setFormatter(new SimpleFormatter());
            for (Logger logger : LOGGERS) {
                logger.setUseParentHandlers(false);
                logger.setLevel(Level.WARNING);
                if (current != null) {
                    logger.removeHandler(current);
                }
                logger.addHandler(handler);
            }
            if (current != null) {
                current.close();
            }
            current = handler;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
