package cl.bitacora.local;

import java.nio.file.Path;

/** How a stack is to be. By default: the repository's {@code .bitacora}, the standard ports, everything, silently. */
public final class StackBuilder {
    private Layout layout;
    private Ports ports = Ports.standard();
    private boolean infrastructureOnly;
    private boolean fresh;
    private Progress progress = Progress.silent();

    StackBuilder(Path repositoryRoot) {
        this.layout = Layout.of(repositoryRoot);
    }

    /** Keeps data, secrets and logs in another folder; several stacks may run side by side that way. */
    public StackBuilder home(Path home) {
        layout = new Layout(layout.root(), home);
        return this;
    }

    public StackBuilder ports(Ports chosen) {
        ports = chosen;
        return this;
    }

    /** Starts PostgreSQL, Kafka and Keycloak but no service. */
    public StackBuilder infrastructureOnly() {
        infrastructureOnly = true;
        return this;
    }

    /** Deletes all data before it starts. */
    public StackBuilder fresh() {
        fresh = true;
        return this;
    }

    public StackBuilder progress(Progress shown) {
        progress = shown;
        return this;
    }

    public Stack build() {
        return new Stack(layout, ports, infrastructureOnly, fresh, progress);
    }
}
