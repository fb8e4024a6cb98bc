package cl.bitacora.gateway.http;

import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Keeps a body's bytes for the signature. What an endpoint reads piece by piece is not kept. */
@Provider
public class RawBodyInterceptor implements ReaderInterceptor {
    private final RawBody body;

    @Inject
    public RawBodyInterceptor(RawBody body) {
        this.body = body;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (!context.getType().equals(InputStream.class)) {
            byte[] bytes = context.getInputStream().readAllBytes();
            body.bytes(bytes);
            context.setInputStream(new ByteArrayInputStream(bytes));
        }
        return context.proceed();
    }
}
