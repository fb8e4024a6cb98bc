package cl.bitacora.certificates.views;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Waits for a query of the views on a virtual thread. */
public final class Await {
    private Await() {}

    /** The item; failures come as they are if unchecked. */
    public static <T extends @Nullable Object> T uni(Supplier<Uni<T>> query) {
        try {
            return VertxContextSupport.subscribeAndAwait(query);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new CompletionException(e);
        }
    }
}
