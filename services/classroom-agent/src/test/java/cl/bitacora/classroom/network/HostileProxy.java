package cl.bitacora.classroom.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line that does everything lines do: cuts requests and answers at any byte, delivers requests twice, and delivers old ones
 * again after newer ones. What it does to each connection comes from a seed; it calms down after a number of troubles.
 */
public final class HostileProxy implements AutoCloseable {
    private final ServerSocket listening;
    private final int target;
    private final Random random;
    private final AtomicInteger troublesLeft;
    private final Deque<byte[]> late = new ArrayDeque<>();
    private final AtomicInteger cuts = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger();

    public HostileProxy(int target, long seed, int troubles) throws IOException {
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        this.random = new Random(seed);
        this.troublesLeft = new AtomicInteger(troubles);
        Thread.ofVirtual().start(this::accept);
    }

    public String address() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** How many exchanges it cut. */
    public int cuts() {
        return cuts.get();
    }

    /** How many requests it delivered more than once. */
    public int repeats() {
        return repeats.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (Socket client = listening.accept()) {
                serve(client);
            } catch (IOException e) {
                // the line is what fails here
            }
        }
    }

    private void serve(Socket client) throws IOException {
        byte[] request = request(client.getInputStream());
        if (request.length == 0) {
            return;
        }
        int trouble = troublesLeft.getAndDecrement() > 0 ? random.nextInt(5) : 4;
        if (trouble == 0) {
            cuts.incrementAndGet();
            try (Socket server = connect()) {
                server.getOutputStream().write(request, 0, random.nextInt(request.length));
            }
            return;
        }
        byte[] answer = exchange(request);
        if (trouble == 1) {
            cuts.incrementAndGet();
            client.getOutputStream().write(answer, 0, random.nextInt(answer.length));
            return;
        }
        if (trouble == 2) {
            repeats.incrementAndGet();
            answer = exchange(request);
        }
        if (trouble == 3) {
            late.add(request);
        } else if (!late.isEmpty()) {
            repeats.incrementAndGet();
            exchange(late.removeFirst());
        }
        client.getOutputStream().write(answer);
        client.getOutputStream().flush();
    }

    private byte[] exchange(byte[] request) throws IOException {
        try (Socket server = connect()) {
            server.getOutputStream().write(request);
            server.shutdownOutput();
            return server.getInputStream().readAllBytes();
        }
    }

    private Socket connect() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), target);
    }

    /** One whole request, made to be the last of its connection. */
    private static byte[] request(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return new byte[0];
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        int length = Arrays.stream(text.split("\r\n"))
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        byte[] body = in.readNBytes(length);
        String lines = Arrays.stream(text.split("\r\n"))
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("connection:")
                        && !line.toLowerCase(Locale.ROOT).startsWith("upgrade:")
                        && !line.toLowerCase(Locale.ROOT).startsWith("http2-settings:"))
                .reduce((one, other) -> one + "\r\n" + other)
                .orElse("");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes((lines + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(body);
        return whole.toByteArray();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
