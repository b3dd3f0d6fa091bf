package be.omringd.mirror;

import be.omringd.casefile.CaseId;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * The rows of respondents and their answers. Everybody locks in one order: first the mirror, shared by those who answer and for itself by
 * who ends it; then the respondent. So no answer comes in beside the counting, and two hundred people answer side by side.
 */
@Repository
class AnswerRows {

    /** In the place of a layer: everybody. */
    private static final String ALL = "ALL";

    private final JdbcTemplate jdbc;

    AnswerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose link it is. */
    record Respondent(UUID id, UUID mirrorId, @Nullable Layer layer) {}

    /** What a link opens. */
    record Open(Respondent respondent, UUID setId, LocalDate closesOn) {}

    void add(MirrorId mirror, List<RespondentCode> codes) {
        jdbc.batchUpdate("insert into mirror_respondent (id, mirror_id, secret_hash) values (?, ?, ?)",
                codes.stream().map(code -> new Object[] {UUID.randomUUID().toString(), mirror.toString(), code.hash()}).toList());
    }

    /** Nobody got this one. */
    void remove(RespondentCode code) {
        jdbc.update("delete from mirror_respondent where secret_hash = ?", code.hash());
    }

    /** Links that are sent by mail, and from where those who get them look; null where they say so themselves. */
    record Mailing(UUID mirrorId, @Nullable Layer layer) {}

    void addMailing(MirrorId mirror, UUID mailing, @Nullable Layer layer) {
        jdbc.update("insert into mirror_mailing (id, mirror_id, layer) values (?, ?, ?)", mailing.toString(), mirror.toString(),
                layer == null ? null : layer.name());
    }

    List<UUID> mailings(MirrorId mirror) {
        return jdbc.queryForList("select id from mirror_mailing where mirror_id = ? order by id", UUID.class, mirror.toString());
    }

    Optional<Mailing> mailing(UUID id) {
        return jdbc.query("select mirror_id, layer from mirror_mailing where id = ?",
                (row, number) -> new Mailing(UUID.fromString(row.getString("mirror_id")),
                        row.getString("layer") == null ? null : Layer.valueOf(row.getString("layer"))),
                id.toString()).stream().findFirst();
    }

    void forgetMailings(MirrorId mirror) {
        jdbc.update("delete from mirror_mailing where mirror_id = ?", mirror.toString());
    }

    Optional<Respondent> find(RespondentCode code) {
        return jdbc.query("select id, mirror_id, layer from mirror_respondent where secret_hash = ?",
                (row, number) -> respondent(row), code.hash()).stream().findFirst();
    }

    /** What this code opens, while its mirror is open. */
    Optional<Open> findOpen(RespondentCode code) {
        return jdbc.query("""
                select r.id, r.mirror_id, r.layer, m.set_id, m.closes_on from mirror_respondent r
                join mirror m on m.id = r.mirror_id and m.state = 'OPEN' where r.secret_hash = ?""",
                (row, number) -> new Open(respondent(row), UUID.fromString(row.getString("set_id")),
                        row.getObject("closes_on", LocalDate.class)),
                code.hash()).stream().findFirst();
    }

    private static Respondent respondent(ResultSet row) throws SQLException {
        String layer = row.getString("layer");
        return new Respondent(UUID.fromString(row.getString("id")), UUID.fromString(row.getString("mirror_id")),
                layer == null ? null : Layer.valueOf(layer));
    }

    /**
     * The set of the mirror, which is open and stays so until the end of this transaction: its links are there as well then. Empty where it
     * has ended.
     */
    Optional<UUID> holdOpen(UUID mirror) {
        return jdbc.queryForList("select set_id from mirror where id = ? and state = 'OPEN' lock in share mode", String.class,
                mirror.toString()).stream().findFirst().map(UUID::fromString);
    }

    void layer(Respondent respondent, Layer layer) {
        jdbc.update("update mirror_respondent set layer = ? where id = ?", layer.name(), respondent.id().toString());
    }

    /** The answers of one respondent, to go on with. */
    Map<Question, Answer> answers(Respondent respondent) {
        Map<Question, Answer> answers = new HashMap<>();
        jdbc.query("select about, item, said, lenses, remark from mirror_answer where respondent_id = ?", row -> {
            answers.put(new Question(row.getString("about"), row.getString("item")),
                    answer(row.getString("said"), row.getString("lenses"), row.getString("remark")));
        }, respondent.id().toString());
        return answers;
    }

    private static Answer answer(@Nullable String said, String lenses, @Nullable String remark) {
        return new Answer(said == null ? null : Said.valueOf(said), lenses(lenses), remark == null ? "" : remark);
    }

    private static Set<Lens> lenses(String kept) {
        return kept.isEmpty() ? Set.of() : Arrays.stream(kept.split(",")).map(Lens::valueOf).collect(Collectors.toSet());
    }

    void save(Respondent respondent, Map<Question, Answer> answers) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> gone = new ArrayList<>();
        answers.forEach((question, answer) -> {
            if (answer.isNone()) {
                gone.add(new Object[] {respondent.id().toString(), question.about(), question.item()});
            } else {
                rows.add(new Object[] {respondent.id().toString(), question.about(), question.item(),
                    answer.said() == null ? null : answer.said().name(),
                    answer.lenses().stream().sorted().map(Lens::name).collect(Collectors.joining(",")),
                    answer.remark().isEmpty() ? null : answer.remark()});
            }
        });
        if (!gone.isEmpty()) {
            jdbc.batchUpdate("delete from mirror_answer where respondent_id = ? and about = ? and item = ?", gone);
        }
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into mirror_answer (respondent_id, about, item, said, lenses, remark) values (?, ?, ?, ?, ?, ?)
                    on duplicate key update said = values(said), lenses = values(lenses), remark = values(remark)""", rows);
        }
    }

    /** How many people answered something, by layer, and how many links there are. */
    People people(MirrorId mirror) {
        Map<Layer, Integer> answered = new EnumMap<>(Layer.class);
        jdbc.query("""
                select r.layer, count(*) people from mirror_respondent r
                where r.mirror_id = ? and r.layer is not null and exists (select 1 from mirror_answer a where a.respondent_id = r.id)
                group by r.layer""", row -> {
            answered.put(Layer.valueOf(row.getString("layer")), row.getInt("people"));
        }, mirror.toString());
        Integer links = jdbc.queryForObject("select count(*) from mirror_respondent where mirror_id = ?", Integer.class, mirror.toString());
        return new People(links == null ? 0 : links, answered);
    }

    /** The same of a mirror that ended. */
    People peopleOfEnded(MirrorId mirror) {
        Map<Layer, Integer> answered = new EnumMap<>(Layer.class);
        jdbc.query("select layer, people from mirror_people where mirror_id = ?", row -> {
            answered.put(Layer.valueOf(row.getString("layer")), row.getInt("people"));
        }, mirror.toString());
        return new People(0, answered);
    }

    /**
     * Counts all answers, and takes the links and what leads from an answer to a person away. What is counted by layer is kept only where
     * it can be shown.
     */
    void countAndForget(MirrorId mirror) {
        String id = mirror.toString();
        people(mirror).answered().forEach((layer, people) -> jdbc
                .update("insert into mirror_people (mirror_id, layer, people) values (?, ?, ?)", id, layer.name(), people));
        Map<Question, Map<Layer, Map<Said, Integer>>> said = new LinkedHashMap<>();
        Map<Question, Map<Lens, Integer>> lenses = new LinkedHashMap<>();
        List<Object[]> remarks = new ArrayList<>();
        jdbc.query("""
                select r.layer, a.about, a.item, a.said, a.lenses, a.remark from mirror_answer a
                join mirror_respondent r on r.id = a.respondent_id where r.mirror_id = ? lock in share mode""", row -> {
            Question question = new Question(row.getString("about"), row.getString("item"));
            Answer answer = answer(row.getString("said"), row.getString("lenses"), row.getString("remark"));
            if (answer.said() != null) {
                said.computeIfAbsent(question, first -> new EnumMap<>(Layer.class))
                        .computeIfAbsent(Layer.valueOf(row.getString("layer")), first -> Publication.none())
                        .merge(answer.said(), 1, Integer::sum);
                answer.lenses().forEach(lens -> lenses.computeIfAbsent(question, first -> new EnumMap<>(Lens.class))
                        .merge(lens, 1, Integer::sum));
            }
            if (!answer.remark().isEmpty()) {
                remarks.add(new Object[] {UUID.randomUUID().toString(), id, question.about(), question.item(), answer.remark()});
            }
        }, id);
        Map<Question, Integer> remarked = new HashMap<>();
        remarks.forEach(remark -> remarked.merge(new Question((String) remark[2], (String) remark[3]), 1, Integer::sum));
        Set<Question> questions = new LinkedHashSet<>(said.keySet());
        questions.addAll(remarked.keySet());
        insert("insert into mirror_result (mirror_id, about, item, said, lenses, remarks) values (?, ?, ?, ?, ?, ?)",
                questions.stream().map(question -> new Object[] {id, question.about(), question.item(),
                    counts(said.getOrDefault(question, Map.of())), counts(lenses.getOrDefault(question, Map.of()), Lens::name),
                    remarked.getOrDefault(question, 0)}).toList());
        // their ids say nothing; the order in which they are written should not either
        Collections.shuffle(remarks, new SecureRandom());
        insert("insert into mirror_remark (id, mirror_id, about, item, remark) values (?, ?, ?, ?, ?)", remarks);
        jdbc.update("delete a from mirror_answer a join mirror_respondent r on r.id = a.respondent_id where r.mirror_id = ?", id);
        jdbc.update("delete from mirror_respondent where mirror_id = ?", id);
    }

    /** Of everybody, and of the layers that can be shown. */
    private static String counts(Map<Layer, Map<Said, Integer>> byLayer) {
        Map<Said, Integer> all = Publication.none();
        Map<Layer, Integer> answers = new EnumMap<>(Layer.class);
        byLayer.forEach((layer, some) -> {
            some.forEach((what, times) -> all.merge(what, times, Integer::sum));
            answers.put(layer, Publication.sum(some));
        });
        return Stream.concat(Stream.of(counts(all, what -> ALL + " " + what)),
                Publication.layers(answers).stream()
                        .map(layer -> counts(byLayer.getOrDefault(layer, Map.of()), what -> layer + " " + what)))
                .filter(counted -> !counted.isEmpty()).collect(Collectors.joining(","));
    }

    private static <T> String counts(Map<T, Integer> times, Function<T, String> name) {
        return times.entrySet().stream().map(one -> name.apply(one.getKey()) + " " + one.getValue()).collect(Collectors.joining(","));
    }

    private void insert(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    /** Everything about the mirrors of a case; they ended. */
    void eraseAll(CaseId caseId) {
        for (String table : List.of("mirror_remark", "mirror_result", "mirror_people")) {
            jdbc.update("delete from " + table + " where mirror_id in (select id from mirror where case_id = ?)", caseId.toString());
        }
        jdbc.update("delete from mirror where case_id = ?", caseId.toString());
        jdbc.update("delete from mirror_set where case_id = ?", caseId.toString());
    }

    /** What was counted of a mirror that ended. */
    Map<Question, Counted> counted(MirrorId mirror) {
        Map<Question, Counted> counted = new HashMap<>();
        jdbc.query("select about, item, said, lenses, remarks from mirror_result where mirror_id = ?", row -> {
            Counted of = new Counted(row.getInt("remarks"));
            each(row.getString("said"), part -> (part[0].equals(ALL) ? of.all
                    : of.layers.computeIfAbsent(Layer.valueOf(part[0]), first -> Publication.none()))
                    .put(Said.valueOf(part[1]), Integer.valueOf(part[2])));
            each(row.getString("lenses"), part -> of.lenses.put(Lens.valueOf(part[0]), Integer.valueOf(part[1])));
            counted.put(new Question(row.getString("about"), row.getString("item")), of);
        }, mirror.toString());
        return counted;
    }

    private static void each(String counts, Consumer<String[]> with) {
        if (!counts.isEmpty()) {
            for (String one : counts.split(",")) {
                with.accept(one.split(" "));
            }
        }
    }

    List<String> remarks(MirrorId mirror, Question question) {
        return jdbc.queryForList("select remark from mirror_remark where mirror_id = ? and about = ? and item = ? order by id",
                String.class,
                mirror.toString(), question.about(), question.item());
    }

    Map<Question, List<String>> remarks(MirrorId mirror) {
        Map<Question, List<String>> remarks = new HashMap<>();
        jdbc.query("select about, item, remark from mirror_remark where mirror_id = ? order by id", row -> {
            remarks.computeIfAbsent(new Question(row.getString("about"), row.getString("item")), first -> new ArrayList<>())
                    .add(row.getString("remark"));
        }, mirror.toString());
        return remarks;
    }

    /** How many links there are, and how many of their holders answered something, by the layer that they chose. */
    record People(int links, Map<Layer, Integer> answered) {

        int all() {
            return answered.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** What was counted of one question; whether it is shown decides {@link Publication}. */
    static final class Counted {
        final Map<Said, Integer> all = Publication.none();
        final Map<Layer, Map<Said, Integer>> layers = new EnumMap<>(Layer.class);
        final Map<Lens, Integer> lenses = new EnumMap<>(Lens.class);
        final int remarks;

        private Counted(int remarks) {
            this.remarks = remarks;
        }
    }
}
