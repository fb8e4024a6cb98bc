package cl.bitacora.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;

/** Asks an address whether it answers 200. */
public final class HttpProbe {
    private static final int TIMEOUT_MILLIS = 2_000;
    private static final Duration PAUSE = Duration.ofMillis(150);

    private HttpProbe() {}

    /** Whether a GET answers 200 within two seconds. */
    public static boolean answers(String url) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }

    /**
     * Asks again until the address answers, the process behind it has ended, or the time is over.
     *
     * @return whether it answered
     * @throws InterruptedException if the thread is interrupted meanwhile
     */
    public static boolean await(String url, ChildProcess process, Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (process.isAlive() && System.nanoTime() < until) {
            if (answers(url)) {
                return true;
            }
            Thread.sleep(PAUSE);
        }
        return false;
    }
}
