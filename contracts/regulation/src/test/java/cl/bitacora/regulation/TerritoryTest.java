package cl.bitacora.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TerritoryTest {
    private final Territory territory = Territory.load();

    @Test
    void has_every_region_and_commune() {
        assertThat(territory.regions()).hasSize(16);
        assertThat(territory.communes())
                .hasSize(346)
                .allSatisfy(commune ->
                        assertThat(commune.code()).startsWith(commune.region()).hasSize(5));
    }

    @Test
    void finds_by_code() {
        assertThat(territory.region("07").shortName()).isEqualTo("Maule");
        assertThat(territory.region("16").isoCode()).isEqualTo("CL-NB");
        assertThat(territory.commune("07101").name()).isEqualTo("Talca");
        assertThat(territory.communesOf("15")).hasSize(4);
    }

    @Test
    void an_unknown_code_is_named() {
        assertThatThrownBy(() -> territory.region("17"))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("17");
        assertThatThrownBy(() -> territory.commune("99999"))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("99999");
        assertThat(territory.findRegion("")).isEmpty();
    }

    @Test
    void bad_rows_stop_the_load() {
        assertThatThrownBy(() -> Territory.read(
                        Texts.withReplaced("territory/communes.csv", "01101,Iquique,011", "01101,Iquique,999")))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("01101");
        assertThatThrownBy(() -> Territory.read(
                        Texts.withReplaced("territory/communes.csv", "01107,Alto Hospicio,011", "01101,Otra,011")))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("repetido");
        assertThatThrownBy(() -> Territory.read(
                        Texts.withReplaced("territory/communes.csv", "01101,Iquique,011", "01101,Iquique")))
                .isInstanceOf(RegulationException.class)
                .hasMessageContaining("2 columnas");
    }
}
