package cl.bitacora.portal.pages;

import static cl.bitacora.portal.words.Tongue.say;

import cl.bitacora.portal.pages.CoursesView.Option;
import cl.bitacora.regulation.Territory;
import java.util.List;
import java.util.stream.Stream;

/** Regions as screens name and offer them. */
final class Regions {
    private Regions() {}

    /** The short name of a region, or the code itself where there is no such region. */
    static String name(Territory territory, String code) {
        return territory.findRegion(code).map(Territory.Region::shortName).orElse(code);
    }

    /** All of them, for a filter. {@code chosen}: a code, or empty for any. */
    static List<Option> options(Territory territory, String chosen) {
        return Stream.concat(
                        Stream.of(new Option("", say("Todas"), chosen.isEmpty())),
                        territory.regions().stream()
                                .map(region -> new Option(
                                        region.code(),
                                        region.shortName(),
                                        region.code().equals(chosen))))
                .toList();
    }
}
