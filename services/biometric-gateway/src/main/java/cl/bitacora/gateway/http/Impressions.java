package cl.bitacora.gateway.http;

import cl.bitacora.gateway.biometrics.Finger;
import cl.bitacora.gateway.biometrics.Prints;
import cl.bitacora.gateway.biometrics.TemplateVault.Stored;
import cl.bitacora.gateway.http.PeopleEnrolmentResource.FingerImpressions;
import cl.bitacora.http.ProblemException;
import cl.bitacora.http.Problems;
import cl.bitacora.kernel.Fact;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Checks enrolled impressions again: the class PC's word alone is not enough. Problems name the finger and nothing else of it. */
final class Impressions {
    private static final int LEAST_FINGERS = 2;
    private static final int LEAST_IMPRESSIONS = 3;
    private static final int MOST_IMPRESSIONS = 6;
    private static final int MOST_BYTES = 4_096;

    private Impressions() {}

    /**
     * The templates, if two fingers or more were given, each three times and alike, and no finger twice.
     *
     * @throws ProblemException 422 naming the finger
     */
    static List<Stored> checked(List<FingerImpressions> fingers) {
        Map<Finger, List<FingerprintTemplate>> read = new EnumMap<>(Finger.class);
        List<Stored> templates = new ArrayList<>();
        for (int i = 0; i < fingers.size(); i++) {
            FingerImpressions given = fingers.get(i);
            String field = "fingers[" + i + "]";
            Finger finger = finger(given.finger(), field);
            if (read.containsKey(finger)) {
                throw problem("finger-repeated", field, given.finger());
            }
            read.put(finger, impressions(given, finger, field, templates));
        }
        if (read.size() < LEAST_FINGERS) {
            throw Problems.plain(422, "fingers-missing", "fingers", Fact.of("least", LEAST_FINGERS));
        }
        requireDifferent(read);
        return templates;
    }

    private static List<FingerprintTemplate> impressions(
            FingerImpressions given, Finger finger, String field, List<Stored> templates) {
        int count = given.impressions().size();
        if (count < LEAST_IMPRESSIONS || count > MOST_IMPRESSIONS) {
            throw problem("impressions-missing", field, given.finger());
        }
        List<FingerprintTemplate> read = new ArrayList<>();
        for (String impression : given.impressions()) {
            byte[] iso = decoded(impression, field, given.finger());
            read.add(Prints.ofIso(iso).orElseThrow(() -> problem("impression-unreadable", field, given.finger())));
            templates.add(new Stored(finger, iso));
        }
        if (!Prints.alike(read)) {
            throw problem("impressions-differ", field, given.finger());
        }
        return read;
    }

    /** One finger under two names would halve what two fingers are for. */
    private static void requireDifferent(Map<Finger, List<FingerprintTemplate>> read) {
        List<Finger> fingers = List.copyOf(read.keySet());
        for (int i = 0; i < fingers.size(); i++) {
            for (int j = i + 1; j < fingers.size(); j++) {
                FingerprintTemplate one =
                        read.getOrDefault(fingers.get(i), List.of()).getFirst();
                FingerprintTemplate other =
                        read.getOrDefault(fingers.get(j), List.of()).getFirst();
                if (Prints.score(one, other) >= Prints.THRESHOLD) {
                    throw problem("finger-twice", "fingers", fingers.get(j).name());
                }
            }
        }
    }

    /** ISO/IEC 19794-2 from Base64. */
    static byte[] decoded(String base64, String field, String finger) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            if (bytes.length <= MOST_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // below: the message would quote it
        }
        throw problem("impression-unreadable", field, finger);
    }

    private static Finger finger(String name, String field) {
        for (Finger finger : Finger.values()) {
            if (finger.name().equals(name)) {
                return finger;
            }
        }
        throw Problems.field(field + ".finger", "unreadable-field", Fact.of("field", field + ".finger"));
    }

    private static ProblemException problem(String code, String field, String finger) {
        return Problems.plain(422, code, field, Fact.of("finger", finger));
    }
}
