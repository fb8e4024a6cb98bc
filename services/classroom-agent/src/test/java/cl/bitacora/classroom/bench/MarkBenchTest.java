package cl.bitacora.classroom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkBenchTest {

    /** That it runs and everybody is recognised; its figures are for a quiet machine, and nothing is asserted of them. */
    @Test
    void everybody_is_recognised(@TempDir Path folder) throws Exception {
        MarkBench.Result result = MarkBench.run(5, 20, folder);
        System.out.print(result.report());
        assertThat(result.wrong()).isZero();
        assertThat(result.templates()).isEqualTo(30);
    }
}
