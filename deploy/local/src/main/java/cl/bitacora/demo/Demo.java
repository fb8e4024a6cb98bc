package cl.bitacora.demo;

import cl.bitacora.local.Service;
import cl.bitacora.local.StackInfo;
import cl.bitacora.testkit.journal.DemoScenario;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/**
 * The main job from an approved acuerdo operativo to certificates and a liquidation, through the public REST APIs.
 *
 * <pre>cl.bitacora.demo.Demo [--narrate | --table]</pre>
 *
 * {@code --narrate} explains each step, {@code --table} only reads the result back. Running it again changes nothing: every
 * command carries the same Idempotency-Key. Ends with 1 if the result is not what
 * {@link DemoScenario} worked out by hand.
 */
public final class Demo {
    private final World world;

    /** A demonstration against services at these addresses. */
    public Demo(
            Function<Service, String> baseUrl,
            String tokenUrl,
            String otecSecret,
            byte[] personKey,
            PrintStream out,
            boolean narrate) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        Api api = new Api(baseUrl, new Tokens(tokenUrl, http, InstantSource.system()), http);
        this.world = new World(api, new Narrator(out, narrate), personKey, otecSecret);
    }

    /** The demonstration of a running local stack. */
    public static Demo of(StackInfo stack, PrintStream out, boolean narrate) {
        return new Demo(
                stack::baseUrl,
                stack.tokenUrl(),
                stack.otecASystemSecret(),
                HexFormat.of().parseHex(stack.personKey()),
                out,
                narrate);
    }

    /** Tells all chapters and reads the result back. */
    public Result play() {
        chapters().forEach(Runnable::run);
        return result();
    }

    /** The chapters, in order; a test lets things fail between them. */
    public List<Runnable> chapters() {
        Money money = new Money(world);
        return List.of(
                new Enrolling(world)::tell,
                money::advance,
                new Classroom(world)::tell,
                new Closing(world)::tell,
                new Paper(world)::tell,
                money::liquidation);
    }

    /** What a story besides the demonstration's begins with: the same callers, no ids yet. */
    World anotherWorld() {
        return world.another();
    }

    /** A course that is held today, for the classroom to play with; its id. */
    public String playRoom() {
        return new PlayRoom(world, PlayRoom.today()).prepare();
    }

    /** Courses that wait for somebody at a desk, so that whoever signs in to the portal finds something to do. */
    public void desks() {
        new Desks(world.another(), PlayRoom.today()).prepare();
    }

    /** A one-time code for a class PC. */
    public String installationCode() {
        return new PlayRoom(world, PlayRoom.today()).code();
    }

    /** What came out, read back now. */
    public Result result() {
        return Result.read(world.api, world.otec, world.section());
    }

    /** The result of a demonstration that was told before, perhaps by another process. */
    public Result read() {
        return Result.read(world.api, world.otec, storedSection());
    }

    /** The section of a demonstration that was told before: the OTEC's oldest payment file is the demonstration's. */
    public String storedSection() {
        JsonNode files = world.api
                .get(Service.PAYMENTS, "/v1/payments?limit=100", world.otec)
                .body()
                .path("items");
        String section = files.path(files.size() - 1).path("section").asText("");
        if (section.isEmpty()) {
            throw new DemoFailure("La demostración no está cargada.");
        }
        return section;
    }

    /** Id of the section, once the first chapter was told. */
    public String section() {
        return world.section();
    }

    /** The APIs, for whoever wants to look further. */
    public Api api() {
        return world.api;
    }

    /** The OTEC's system. */
    public Identity otec() {
        return world.otec;
    }

    /** SENCE, national level. */
    public Identity national() {
        return world.national;
    }

    /** How the result differs from what was worked out by hand; empty if it does not. */
    public static List<String> differences(Result result) {
        return new Differences(result).list();
    }

    /** Ends with 0 when the result is right. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        boolean narrate = Arrays.asList(arguments).contains("--narrate");
        try {
            Demo demo = of(StackInfo.current(), out, narrate);
            if (Arrays.asList(arguments).contains("--play-room")) {
                demo.desks();
                out.println("section=" + demo.playRoom());
                if (Arrays.asList(arguments).contains("--code")) {
                    out.println("code=" + demo.installationCode());
                }
                return;
            }
            Result result = Arrays.asList(arguments).contains("--table") ? demo.read() : demo.play();
            out.println();
            out.println(result.table());
            List<String> differences = differences(result);
            differences.forEach(difference -> out.println("✘ " + difference));
            if (!differences.isEmpty()) {
                System.exit(1);
            }
            out.println("✔ Igual a lo que se calculó a mano desde las normas.");
        } catch (DemoFailure failure) {
            out.println("✘ " + failure.getMessage());
            System.exit(1);
        }
    }
}
