package cl.bitacora.classroom.agent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** {@code bitacora.*} of the class PC. */
@ConfigMapping(prefix = "bitacora")
public interface Settings {

    /** Folder of journal and store; default {@code ~/.bitacora-sala}. */
    Optional<String> home();

    /** {@code auto}, {@code libfprint}, {@code dpfpdd} or {@code simulator}. */
    @WithDefault("auto")
    String reader();

    /** Address of the network that the first start proposes. */
    @WithDefault("http://127.0.0.1:18101")
    String gateway();

    /** After how many days the PC changes its key by itself. */
    @WithDefault("365")
    int keyDays();

    /** Of this program, as the network shows it. */
    @WithDefault("0.1.0")
    String version();
}
