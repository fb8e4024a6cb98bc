package cl.bitacora.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run as a child of the launcher.
 *
 * @param name        of the process: its log and its process-number file carry it
 * @param command     program and arguments; never a secret, as any user of the machine can list them
 * @param environment the whole environment: nothing is inherited
 * @param directory   working directory
 * @param stopSignal  how to end it; the kernel sends the same signal when the launcher dies without stopping it
 */
public record ChildCommand(
        String name, List<String> command, Map<String, String> environment, Path directory, StopSignal stopSignal) {
    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    @Override
    public String toString() {
        return name + " " + command; // the environment holds passwords
    }
}
