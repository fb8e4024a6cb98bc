package cl.bitacora.classroom.sync;

import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.store.PendingEnrolments;
import cl.bitacora.classroom.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sends people's enrolments; the gateway knows a repeated one by its content. */
public final class EnrolmentUpload {
    private EnrolmentUpload() {}

    /** What the gateway refused, in its words; what could not be sent stays for later. */
    public static List<String> run(GatewayClient client, Installation pc, Store store) {
        List<String> refused = new ArrayList<>();
        for (PendingEnrolments.Pending pending : store.pending().all()) {
            Answer answer = client.signedPost(
                    pc,
                    "/v1/installations/" + pc.id() + "/people-enrolments",
                    pending.body().getBytes(StandardCharsets.UTF_8));
            switch (answer) {
                case Answer.Done _ -> store.pending().done(pending.name());
                case Answer.Unreachable _ -> {
                    return refused;
                }
                case Answer.Problem problem -> refused.add(problem.detail());
            }
        }
        return refused;
    }
}
