package cl.bitacora.http;

import cl.bitacora.http.ProblemException.Draft;
import cl.bitacora.kernel.Fact;
import jakarta.inject.Inject;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Digests each request body and holds request records to their own null-marking: a component that is not
 * {@code @Nullable} must be there. Every missing field is named at once.
 */
@Provider
public class BodyInterceptor implements ReaderInterceptor {
    private final RequestBody body;

    @Inject
    public BodyInterceptor(RequestBody body) {
        this.body = body;
    }

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getType().equals(InputStream.class)) {
            // The endpoint reads piece by piece and bounds it itself: such a request has no fingerprint.
            return context.proceed();
        }
        byte[] bytes = context.getInputStream().readAllBytes();
        body.sha256(Fingerprint.of(bytes));
        context.setInputStream(new ByteArrayInputStream(bytes));
        Object entity = context.proceed();
        if (entity instanceof Record entityRecord) {
            List<String> missing = new ArrayList<>();
            collectMissing("", entityRecord, missing);
            if (!missing.isEmpty()) {
                throw new ProblemException(missing.stream()
                        .map(field -> new Draft(
                                400,
                                "missing-field",
                                Optional.empty(),
                                Optional.empty(),
                                field,
                                List.of(Fact.of("field", field)),
                                null))
                        .toList());
            }
        }
        return entity;
    }

    static void collectMissing(String prefix, Record entity, List<String> missing) {
        for (RecordComponent component : entity.getClass().getRecordComponents()) {
            String name = prefix + component.getName();
            Object value;
            try {
                component.getAccessor().setAccessible(true);
                value = component.getAccessor().invoke(entity);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            if (value == null) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    missing.add(name);
                }
            } else if (value instanceof Record nested
                    && nested.getClass().getPackageName().startsWith("cl.bitacora")) {
                collectMissing(name + ".", nested, missing);
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    if (list.get(i) instanceof Record item) {
                        collectMissing(name + "[" + i + "].", item, missing);
                    }
                }
            }
        }
    }
}
