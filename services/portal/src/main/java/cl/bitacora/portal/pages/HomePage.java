package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.http.Visibility;
import cl.bitacora.portal.domain.Owner;
import cl.bitacora.portal.views.CourseList;
import cl.bitacora.portal.views.Work;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lo que me espera. */
@Path("/")
@Authenticated
@RunOnVirtualThread
public class HomePage {
    private static final int NEWS = 10;
    private final Desk desk;
    private final Work work;
    private final CourseList courses;
    private final TaskLines taskLines;
    private final StoryLines storyLines;
    private final WatchHome watching;
    private final TeachingHome teaching;

    @Inject
    public HomePage(
            Desk desk,
            Work work,
            CourseList courses,
            TaskLines taskLines,
            StoryLines storyLines,
            WatchHome watching,
            TeachingHome teaching) {
        this.desk = desk;
        this.work = work;
        this.courses = courses;
        this.taskLines = taskLines;
        this.storyLines = storyLines;
        this.watching = watching;
        this.teaching = teaching;
    }

    @GET
    public Response home() {
        return desk.liveHtml(() -> {
            Frame frame = desk.frame(say("Lo que me espera"), "inicio").kept(desk.live(""));
            return switch (Home.shown(desk.caller())) {
                case TASKS -> Templates.home(frame, view());
                case WATCHED -> Templates.homeOtic(frame, watching.view());
                case CLASSES -> Templates.homeRelator(frame, teaching.view());
            };
        });
    }

    /** Where the way back from the sign-in page ends when it does not know better. */
    @GET
    @Path("entrar")
    public Response entered() {
        return Response.seeOther(URI.create("/")).build();
    }

    private HomeView view() {
        Visibility visibility = desk.visibility();
        Set<Owner> own = Home.owners(desk.caller());
        boolean looking = own.isEmpty();
        Map<Owner, Work.Count> counts = work.counts(visibility, desk.today());
        Map<Owner, Work.Count> ofOthers = new EnumMap<>(Owner.class);
        ofOthers.putAll(counts);
        own.forEach(ofOthers::remove);
        Set<Owner> listed = looking ? EnumSet.allOf(Owner.class) : own;
        List<Work.Task> tasks = work.tasks(visibility, listed).stream()
                .filter(task -> !looking || task.dueOn() != null && task.dueOn().isBefore(desk.today()))
                .toList();
        long total = sum(counts, listed, false);
        long overdue = sum(counts, listed, true);
        return new HomeView(
                looking,
                total,
                overdue,
                taskLines.of(tasks),
                HomeView.Others.of(ofOthers),
                storyLines.of(work.newest(visibility, NEWS)),
                courses.count(visibility, new CourseList.Filter(null, null, null, null, null)));
    }

    private static long sum(Map<Owner, Work.Count> counts, Set<Owner> owners, boolean overdue) {
        return counts.entrySet().stream()
                .filter(entry -> owners.contains(entry.getKey()))
                .mapToLong(entry ->
                        overdue ? entry.getValue().overdue() : entry.getValue().all())
                .sum();
    }
}
