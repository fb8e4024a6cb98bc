package cl.bitacora.gateway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.PersonId;
import com.machinezoo.sourceafis.FingerprintTemplate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintsTest {
    private static final PersonId ANA = new PersonId("p-0000000000000000000000000000000a");
    private static final PersonId BETO = new PersonId("p-0000000000000000000000000000000b");

    private static FingerprintTemplate template(long finger, long impression) {
        return Prints.ofIso(SyntheticPrints.impression(finger, impression)).orElseThrow();
    }

    @Test
    void invented_fingers_are_told_apart_at_the_threshold() {
        List<Double> genuine = new ArrayList<>();
        List<Double> impostor = new ArrayList<>();
        for (long finger = 1; finger <= 20; finger++) {
            for (long impression = 2; impression <= 4; impression++) {
                genuine.add(Prints.score(template(finger, 1), template(finger, impression)));
            }
            for (long other = finger + 1; other <= 20; other++) {
                impostor.add(Prints.score(template(finger, 1), template(other, 1)));
            }
        }
        System.out.printf(
                "%nfigure | invented fingers, ISO 19794-2, threshold 40 | %d genuine, lowest %.0f | %d impostor, highest %.0f | %s%n",
                genuine.size(),
                genuine.stream().mapToDouble(it -> it).min().orElseThrow(),
                impostor.size(),
                impostor.stream().mapToDouble(it -> it).max().orElseThrow(),
                PrintsTest.class.getSimpleName());
        assertThat(genuine).allSatisfy(score -> assertThat(score).isGreaterThanOrEqualTo(Prints.THRESHOLD));
        assertThat(impostor).allSatisfy(score -> assertThat(score).isLessThan(Prints.THRESHOLD));
        assertThat(Prints.alike(List.of(template(1, 1), template(1, 2), template(1, 3))))
                .isTrue();
        assertThat(Prints.alike(List.of(template(1, 1), template(1, 2), template(2, 1))))
                .isFalse();
    }

    @Test
    void what_is_no_minutiae_record_is_no_template() {
        byte[] cut = Arrays.copyOf(SyntheticPrints.impression(1, 1), 40);
        byte[] other = SyntheticPrints.impression(1, 1);
        other[0] = 'X';
        for (byte[] bytes : List.of(new byte[0], new byte[500], cut, other)) {
            assertThat(Prints.ofIso(bytes)).isEmpty();
        }
    }

    @Test
    void a_sealed_template_opens_with_its_key_its_person_and_its_place_only() {
        TemplateCipher cipher = new TemplateCipher(new byte[32]);
        byte[] key = cipher.newKey(ANA);
        byte[] plain = SyntheticPrints.impression(1, 1);
        byte[] sealed = cipher.seal(ANA, key, "RIGHT_INDEX/1", plain);
        assertThat(cipher.open(ANA, key, "RIGHT_INDEX/1", sealed)).isEqualTo(plain);
        assertThat(cipher.seal(ANA, key, "RIGHT_INDEX/1", plain)).isNotEqualTo(sealed);

        byte[] strange = new byte[32];
        strange[31] = 1;
        byte[] altered = sealed.clone();
        altered[20] ^= 1;
        byte[] newer = cipher.newKey(ANA);
        assertThatThrownBy(() -> new TemplateCipher(strange).open(ANA, key, "RIGHT_INDEX/1", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(BETO, key, "RIGHT_INDEX/1", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(ANA, key, "LEFT_INDEX/1", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(ANA, newer, "RIGHT_INDEX/1", sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(ANA, key, "RIGHT_INDEX/1", altered))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new TemplateCipher(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}
