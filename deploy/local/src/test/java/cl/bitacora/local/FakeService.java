package cl.bitacora.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The smallest program that behaves as a service towards the launcher: reads its port, says that it is ready. */
final class FakeService {
    private FakeService() {}

    /** Puts a jar that runs this class where the build puts that service's. */
    static void build(Layout layout, Service service) throws IOException {
        Files.createDirectories(layout.serviceApp(service));
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        try (OutputStream file = Files.newOutputStream(layout.serviceJar(service));
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            String entry = FakeService.class.getName().replace('.', '/') + ".class";
            jar.putNextEntry(new JarEntry(entry));
            Files.copy(Path.of("target", "test-classes", entry), jar);
        }
    }

    /** Refuses to start for a database that is called certificates, so that a test sees how that shows. */
    public static void main(String[] arguments) throws IOException {
        if ("certificates".equals(System.getenv("BITACORA_DB_NAME"))) {
            throw new IllegalStateException("no certificates today");
        }
        int port = Integer.parseInt(System.getenv("BITACORA_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
