package be.omringd.form;

import static org.assertj.core.api.Assertions.assertThat;

import be.omringd.form.Merging.Clash;
import be.omringd.form.Merging.Merged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergingTest {

    private static final FormValues BASE = json("""
            {"day": "2026-12-01", "sum": 1.50, "actions": [{"what": "Bord", "who": null}, {"what": "Koffie", "who": "Ans"}]}""");

    @Test
    void whatOnlyOneChangedIsAsThatOneLeftIt() {
        FormValues theirs = Merging.put(BASE, "actions[r0].who", "Bea");
        FormValues mine = Merging.put(Merging.put(BASE, "actions[r0].what", "Een bord"), "day", "2026-12-05");

        Merged merged = Merging.merge(BASE, theirs, mine);

        assertThat(merged.clashes()).isEmpty();
        assertThat(Merging.at(merged.values(), "actions[r0].what")).isEqualTo("Een bord");
        assertThat(Merging.at(merged.values(), "actions[r0].who")).isEqualTo("Bea");
        assertThat(Merging.at(merged.values(), "day")).isEqualTo("2026-12-05");
        assertThat(Merging.at(merged.values(), "actions[r1].what")).isEqualTo("Koffie");
    }

    @Test
    void whatBothChangedInTwoWaysIsToldAndNotChosen() {
        Merged merged = Merging.merge(BASE, BASE.with("day", "2026-12-02"), BASE.with("day", "2026-12-03"));

        assertThat(merged.clashes()).containsExactly(new Clash("day", "2026-12-02", "2026-12-03"));
        assertThat(merged.values().text("day")).contains("2026-12-02");
    }

    @Test
    void whatBothChangedInTheSameWayIsNoClash() {
        FormValues changed = BASE.with("day", "2026-12-02");

        assertThat(Merging.merge(BASE, changed, changed).clashes()).isEmpty();
    }

    @Test
    void aRowThatEachOfTwoAddedIsThereTwice() {
        Merged merged = Merging.merge(BASE, withRow(BASE, "n1", "Van hen"), withRow(BASE, "n2", "Van mij"));

        assertThat(merged.clashes()).isEmpty();
        assertThat(merged.values().list("actions")).extracting(row -> row.text("what").orElse(""))
                .containsExactly("Bord", "Koffie", "Van mij", "Van hen");
    }

    @Test
    void aRowThatOneTookAwayGoesUnlessTheOtherWroteInIt() {
        FormValues without = json("{\"actions\": [{\"key\": \"r1\", \"what\": \"Koffie\", \"who\": \"Ans\"}]}");
        FormValues wroteInIt = Merging.put(BASE, "actions[r0].who", "Bea");
        FormValues wroteBeside = Merging.put(BASE, "actions[r1].who", "Bea");

        assertThat(Merging.merge(BASE, without, wroteBeside).values().list("actions")).hasSize(1);
        assertThat(Merging.merge(BASE, wroteBeside, without).values().list("actions")).hasSize(1);
        assertThat(Merging.merge(BASE, without, wroteInIt).values().list("actions")).extracting(row -> row.text("who").orElse(""))
                .containsExactlyInAnyOrder("Bea", "Ans");
        assertThat(Merging.merge(BASE, wroteInIt, without).values().list("actions")).extracting(row -> row.text("who").orElse(""))
                .containsExactlyInAnyOrder("Bea", "Ans");
    }

    @Test
    void rowsWithinRowsAreToldApartToo() {
        FormValues base = json(
                "{\"groups\": [{\"key\": \"g1\", \"sketches\": [{\"key\": \"s1\", \"needs\": \"\"}, {\"key\": \"s2\", \"needs\": \"\"}]}]}");

        Merged merged = Merging.merge(base, Merging.put(base, "groups[g1].sketches[s1].needs", "Rust"),
                Merging.put(base, "groups[g1].sketches[s2].needs", "Tijd"));

        assertThat(merged.clashes()).isEmpty();
        assertThat(Merging.at(merged.values(), "groups[g1].sketches[s1].needs")).isEqualTo("Rust");
        assertThat(Merging.at(merged.values(), "groups[g1].sketches[s2].needs")).isEqualTo("Tijd");
    }

    @Test
    void anEmptyTextIsNoAnswerAndANumberHasNoNumberOfDecimals() {
        FormValues same = json("{\"day\": \"2026-12-01\", \"sum\": 1.5, \"extra\": \"\"}");

        assertThat(Merging.same(same.raw().get("sum"), BASE.raw().get("sum"))).isTrue();
        assertThat(Merging.merge(BASE, same.with("sum", 2), BASE).clashes()).isEmpty();
        assertThat(Merging.same(null, "")).isTrue();
    }

    /** All ways in which three answers can be the same or differ, in a field and in a field of a row. */
    @Test
    void noTextOfAnybodyGoesWithoutAWord() {
        List<String> texts = List.of("", "a", "b", "c");
        for (String path : List.of("day", "actions[r1].what")) {
            for (String base : texts) {
                for (String theirs : texts) {
                    for (String mine : texts) {
                        FormValues before = Merging.put(BASE, path, base);
                        Merged merged = Merging.merge(before, Merging.put(BASE, path, theirs), Merging.put(BASE, path, mine));
                        Object result = Merging.at(merged.values(), path);
                        boolean clash = !merged.clashes().isEmpty();
                        assertThat(clash).isEqualTo(!theirs.equals(base) && !mine.equals(base) && !theirs.equals(mine));
                        assertThat(result).isEqualTo(clash || !theirs.equals(base) ? theirs : mine);
                    }
                }
            }
        }
    }

    private static FormValues withRow(FormValues values, String key, String what) {
        List<Object> rows = new ArrayList<>(values.list("actions").stream().map(FormValues::raw).toList());
        rows.add(Map.of("key", key, "what", what));
        return values.with("actions", rows);
    }

    private static FormValues json(String json) {
        return FormValues.fromJson(json);
    }
}
