package cl.bitacora.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StreamVersionsTest {
    @Test
    void counts_every_stream_like_a_map_does() {
        StreamVersions versions = new StreamVersions();
        Map<String, Long> map = new HashMap<>();
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200_000; i++) {
            String stream = "block-" + random.nextInt(30_000);
            if (versions.next(stream) != map.merge(stream, 1L, Long::sum)) {
                throw new AssertionError(stream);
            }
        }
        assertThat(versions.size()).isEqualTo(map.size());
    }
}
