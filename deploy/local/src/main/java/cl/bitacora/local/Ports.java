package cl.bitacora.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TCP ports on 127.0.0.1 that the stack listens on. */
public record Ports(int postgres, int kafka, int kafkaController, int keycloak, Map<Service, Integer> services) {
    private static final int POSTGRES = 15432;
    private static final int KAFKA = 19092;
    private static final int KAFKA_CONTROLLER = 19093;
    private static final int KEYCLOAK = 18080;

    public Ports {
        services = Collections.unmodifiableMap(new EnumMap<>(services));
    }

    /** The ports that the documentation names. */
    public static Ports standard() {
        return shifted(0);
    }

    /** The standard ports plus {@code offset}, to run a second stack beside the first. */
    public static Ports shifted(int offset) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, service.standardPort() + offset);
        }
        return new Ports(POSTGRES + offset, KAFKA + offset, KAFKA_CONTROLLER + offset, KEYCLOAK + offset, services);
    }

    /** Ports that nobody was using a moment ago, for tests. */
    public static Ports free() {
        Iterator<Integer> free = freePorts(4 + Service.values().length).iterator();
        int postgres = free.next();
        int kafka = free.next();
        int kafkaController = free.next();
        int keycloak = free.next();
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, free.next());
        }
        return new Ports(postgres, kafka, kafkaController, keycloak, services);
    }

    /** Port of a service. */
    public int of(Service service) {
        Integer port = services.get(service);
        if (port == null) {
            throw new IllegalStateException("no port for " + service.serviceName());
        }
        return port;
    }

    /** Every port by the name of what will listen there. */
    public Map<String, Integer> byName() {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("PostgreSQL", postgres);
        named.put("Kafka", kafka);
        named.put("Kafka (controlador)", kafkaController);
        named.put("Keycloak", keycloak);
        services.forEach((service, port) -> named.put(service.serviceName(), port));
        return named;
    }

    /** Whether another program listens on that port of 127.0.0.1. */
    public static boolean inUse(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a port in TIME_WAIT is free
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return false;
        } catch (IOException taken) {
            return true;
        }
    }

    /** Held all at once, so that they differ, and let go again. */
    private static List<Integer> freePorts(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
