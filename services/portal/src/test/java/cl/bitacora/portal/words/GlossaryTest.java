package cl.bitacora.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.regulation.Regulation;
import java.text.Collator;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    @Test
    void every_rule_that_a_word_names_is_in_the_index_of_the_norms() {
        var norms = Regulation.load().norms();
        Glossary.TERMS.forEach(term -> term.rule()
                .ifPresent(rule -> assertThat(norms.rule(rule)).as(term.term()).isPresent()));
    }

    @Test
    void words_stand_in_the_order_of_a_dictionary_and_can_be_linked_to() {
        assertThat(Glossary.TERMS)
                .extracting(Glossary.Term::term)
                .isSortedAccordingTo(Collator.getInstance(Locale.forLanguageTag("es-CL")));
        assertThat(Glossary.TERMS)
                .extracting(Glossary.Term::id)
                .doesNotHaveDuplicates()
                .contains("fase-lectiva");
    }
}
