package cl.bitacora.portal.pages;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The pages; their parameters are checked when the module is built. */
@CheckedTemplate(basePath = "", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

    static native TemplateInstance home(Frame frame, HomeView view);

    static native TemplateInstance homeOtic(Frame frame, WatchView view);

    static native TemplateInstance homeRelator(Frame frame, TeachingView view);

    static native TemplateInstance courses(Frame frame, CoursesView view);

    static native TemplateInstance paperList(Frame frame, PaperListPage.View view);

    static native TemplateInstance panel(Frame frame, PanelView view);

    static native TemplateInstance installations(Frame frame, InstallationsView view);

    static native TemplateInstance audit(Frame frame, AuditView view);

    static native TemplateInstance verify(Frame frame, VerifyPage.View view);

    static native TemplateInstance asOf(Frame frame, AsOfPage.View view);

    static native TemplateInstance glossary(Frame frame, List<GlossaryPage.Entry> entries);

    static native TemplateInstance deadlines(Frame frame, DeadlinesView view);

    static native TemplateInstance simulators(Frame frame, List<SimulatorsPage.Entry> entries);

    static native TemplateInstance simulator(Frame frame, SimulatorView view);

    static native TemplateInstance summary(Frame frame, CourseHead course, SummaryView view);

    static native TemplateInstance attendance(Frame frame, CourseHead course, GridView view);

    static native TemplateInstance forms(Frame frame, CourseHead course, FormsView view);

    static native TemplateInstance certificates(
            Frame frame,
            CourseHead course,
            List<CertificateView> certificates,
            List<CertificateSteps.Step> first,
            List<Offer> offers);

    static native TemplateInstance payments(
            Frame frame, CourseHead course, List<PaymentView> payments, List<Offer> offers);

    static native TemplateInstance history(Frame frame, CourseHead course, HistoryView view);

    static native TemplateInstance deed(Frame frame, CourseHead course, DeedView view);

    static native TemplateInstance clock(Frame frame, ClockPage.View view);

    static native TemplateInstance review(Review review);

    static native TemplateInstance why(Frame frame, CourseHead course, WhyView view);

    static native TemplateInstance trouble(Frame frame, int status, String reference);
}
