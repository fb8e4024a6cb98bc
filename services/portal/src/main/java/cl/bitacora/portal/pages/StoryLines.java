package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.eventstore.BitacoraJson;
import cl.bitacora.kernel.Chile;
import cl.bitacora.portal.views.Work;
import cl.bitacora.portal.words.Spanish;
import cl.bitacora.portal.words.StoryWords;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Events as people read them. */
@RequestScoped
public class StoryLines {
    private static final Pattern PERSON = Pattern.compile("p-[0-9a-f]{32}");
    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};
    private final StoryWords words;
    private final People people;

    @Inject
    public StoryLines(StoryWords words, People people) {
        this.words = words;
        this.people = people;
    }

    List<StoryLine> of(List<Work.Story> stories) {
        people.load(stories.stream()
                .flatMap(story -> PERSON.matcher(story.facts()).results().map(found -> found.group()))
                .toList());
        return stories.stream().map(this::line).toList();
    }

    private StoryLine line(Work.Story story) {
        return new StoryLine(
                Spanish.sentence(Spanish.longDay(Chile.dayOf(story.at()))),
                Spanish.second(story.at()),
                words.sentence(story.type(), facts(story.facts()), people::name),
                say(story.kind().label()),
                story.courseName(),
                story.section(),
                "/cursos/" + story.section() + "/historia",
                Spanish.moment(story.recordedAt()),
                story.event(),
                say("{}, versión {}", story.stream(), story.version()),
                story.hash());
    }

    static Map<String, String> facts(String json) {
        try {
            return BitacoraJson.mapper().readValue(json, FACTS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("unreadable facts", e);
        }
    }
}
