package be.omringd.volunteer.internal;

import be.omringd.person.ContactDetails;
import be.omringd.person.PersonNames;
import be.omringd.place.Place;
import be.omringd.place.Region;
import be.omringd.text.Matches;
import be.omringd.text.SearchWords;
import be.omringd.volunteer.EnumSetText;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerCodes;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerQuery;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.VolunteerStatus;
import be.omringd.volunteer.VolunteerSummary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the register page by page, filtered and sorted in the database. */
@Component
public class VolunteerQueries {

    /** A degree of latitude is 111.2 km; for cutting the search down to a band that the index knows. */
    private static final double KM_PER_DEGREE = 111.0;
    private static final String IN_THE_REGISTER = "v.merged_into is null and v.erased_on is null";
    /** Of those whose name begins so, as many are put in order. */
    private static final int LOOKED_THROUGH = 20;
    private static final String COLUMNS = """
            v.id, v.region, v.languages, v.availability, v.interests, v.radius_km, v.with_minors, v.max_groups, v.groups_taken,
            v.status, v.source, v.since, v.left_on, v.keep_until, v.rests_until, v.interest_tags, v.pace,
            v.experience, v.birth_year, v.traits, p.first_name, p.last_name, p.phone, p.mail, p.place_code, p.language,
            p.contact_preference, p.minor""";

    private final JdbcClient jdbc;
    private final PersonNames names;
    private final ObjectProvider<VolunteerCodes> codes;

    VolunteerQueries(JdbcClient jdbc, PersonNames names, ObjectProvider<VolunteerCodes> codes) {
        this.jdbc = jdbc;
        this.names = names;
        this.codes = codes;
    }

    public List<VolunteerSummary> list(VolunteerQuery query, int offset, int limit) {
        Sql sql = filter(query);
        String direction = query.descending() ? " desc" : "";
        String order = switch (query.order()) {
            case NAME -> "p.first_name" + direction + ", p.last_name" + direction;
            case REGION -> "v.region" + direction + ", p.first_name, p.last_name";
            case STATUS ->
                    "field(v.status, 'CANDIDATE', 'AVAILABLE', 'ASSIGNED', 'PAUSED', 'LEFT')" + direction + ", p.first_name, p.last_name";
            case SINCE -> "v.since" + direction + ", p.first_name, p.last_name";
            case DISTANCE -> query.near() == null ? "p.first_name, p.last_name" : "km" + direction + ", p.first_name";
        };
        sql.text("select " + COLUMNS + ", " + kilometres(query.near()) + " km").text(sql.from())
                .text(" order by " + order + ", v.id limit ? offset ?", limit, offset);
        return sql.list();
    }

    /** Who is called like this: candidates and volunteers before who left. */
    public Matches<VolunteerSummary> called(SearchWords typed, int limit) {
        return Matches.of(called(names.written(typed), limit), () -> called(names.misspelt(typed), limit));
    }

    private List<VolunteerSummary> called(List<PersonNames.Way> ways, int limit) {
        if (ways.isEmpty()) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (PersonNames.Way way : ways) {
            parts.add(
                    "(select straight_join v.id, %d nth from person p force index (%s) join volunteer v on v.person_id = p.id where %s and %s limit %d)"
                            .formatted(parts.size(), way.index(), way.condition(), IN_THE_REGISTER, LOOKED_THROUGH));
            values.addAll(way.values());
        }
        values.add(limit);
        return jdbc.sql("select " + COLUMNS + ", null km from (select id, min(nth) nth from (" + String.join(" union all ", parts)
                + ") found group by id) called join volunteer v on v.id = called.id join person p on p.id = v.person_id"
                + " order by v.status = 'LEFT', called.nth, p.first_name, p.last_name, v.id limit ?")
                .params(values).query((row, n) -> summary(row)).list();
    }

    public int count(VolunteerQuery query) {
        Sql sql = filter(query);
        sql.text("select count(*)").text(sql.from());
        return sql.number();
    }

    public int waitingIn(Collection<String> nisCodes) {
        Sql sql = new Sql();
        sql.where("v.status in ('CANDIDATE', 'AVAILABLE')");
        sql.where("v.groups_taken = 0");
        sql.where("v.merged_into is null");
        sql.where("substring_index(p.place_code, ':', 1) in (" + marks(nisCodes) + ")", nisCodes.toArray());
        sql.text("select count(*)").text(sql.from());
        return sql.number();
    }

    private Sql filter(VolunteerQuery query) {
        Sql sql = new Sql();
        List<Object> words = new ArrayList<>();
        String named = SearchWords.of(query.text()).in("p.name_search", words);
        List<String> known = codes.stream().flatMap(code -> code.find(query.text()).stream()).map(VolunteerId::toString).toList();
        words.addAll(known);
        sql.where(known.isEmpty() ? named : "(" + named + " or v.id in (" + marks(known) + "))", words.toArray());
        sql.where(IN_THE_REGISTER);
        oneOf(sql, "v.region", query.regions());
        oneOf(sql, "v.status", query.statuses());
        languages(sql, query.languages());
        if (query.near() != null) {
            near(sql, query.near(), query.km());
        }
        return sql;
    }

    private static void oneOf(Sql sql, String column, Collection<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            sql.where(column + " in (" + marks(values) + ")", values.stream().map(Enum::name).toArray());
        }
    }

    private static void languages(Sql sql, Collection<Language> languages) {
        if (!languages.isEmpty()) {
            sql.where(languages.stream().map(one -> "find_in_set(?, v.languages) > 0").collect(Collectors.joining(" or ", "(", ")")),
                    languages.stream().map(Enum::name).toArray());
        }
    }

    private static void near(Sql sql, Place place, int km) {
        double degrees = km / KM_PER_DEGREE;
        sql.where("v.lat between ? and ?", place.lat() - degrees, place.lat() + degrees);
        sql.where(distance(place) + " <= ?", km);
    }

    /** The haversine formula of {@link Place#kmTo}. The numbers are our own, not typed by anybody. */
    private static String distance(Place place) {
        return "2 * 6371 * asin(least(1, sqrt(pow(sin(radians(v.lat - %1$s) / 2), 2) + cos(radians(%1$s)) * cos(radians(v.lat))"
                .formatted(place.lat())
                + " * pow(sin(radians(v.lon - %s) / 2), 2))))".formatted(place.lon());
    }

    private static String kilometres(@Nullable Place place) {
        return place == null ? "null" : distance(place);
    }

    private static String marks(Collection<?> values) {
        return values.stream().map(value -> "?").collect(Collectors.joining(", "));
    }

    private static VolunteerSummary summary(ResultSet row) throws SQLException {
        double distance = row.getDouble("km");
        Double km = row.wasNull() ? null : distance;
        return new VolunteerSummary(
                new VolunteerId(UUID.fromString(row.getString("id"))),
                new ContactDetails(row.getString("first_name"), row.getString("last_name"), row.getString("phone"),
                        row.getString("mail"), row.getString("place_code"), row.getString("language"),
                        row.getString("contact_preference"), row.getBoolean("minor")),
                Region.valueOf(row.getString("region")),
                EnumSetText.parse(Language.class, row.getString("languages")),
                EnumSetText.parse(PartOfWeek.class, row.getString("availability")),
                row.getString("interests"), row.getInt("radius_km"), row.getBoolean("with_minors"), row.getInt("max_groups"),
                row.getInt("groups_taken"), VolunteerStatus.valueOf(row.getString("status")),
                VolunteerSource.valueOf(row.getString("source")), row.getObject("since", LocalDate.class),
                profile(row), row.getObject("left_on", LocalDate.class),
                row.getObject("keep_until", LocalDate.class), row.getObject("rests_until", LocalDate.class), km);
    }

    private static MatchProfile profile(ResultSet row) throws SQLException {
        String pace = row.getString("pace");
        return new MatchProfile(
                EnumSetText.parse(Interest.class, row.getString("interest_tags")), pace == null ? null : Pace.valueOf(pace),
                EnumSetText.parse(Experience.class, row.getString("experience")), row.getObject("birth_year", Integer.class),
                EnumSetText.parse(Trait.class, row.getString("traits")));
    }

    /** A statement that grows, and the values for its marks in their order. */
    private class Sql {

        private final StringBuilder select = new StringBuilder();
        private final StringBuilder where = new StringBuilder();
        private final List<Object> conditions = new ArrayList<>();
        private final List<Object> rest = new ArrayList<>();

        void where(String condition, Object... values) {
            where.append(where.isEmpty() ? " where " : " and ").append(condition);
            conditions.addAll(List.of(values));
        }

        Sql text(String text, Object... values) {
            select.append(text);
            rest.addAll(List.of(values));
            return this;
        }

        String from() {
            return " from volunteer v join person p on p.id = v.person_id" + where;
        }

        List<VolunteerSummary> list() {
            return statement().query((row, n) -> summary(row)).list();
        }

        int number() {
            return statement().query(Integer.class).single();
        }

        private JdbcClient.StatementSpec statement() {
            List<Object> values = new ArrayList<>(conditions);
            values.addAll(rest);
            return jdbc.sql(select.toString()).params(values);
        }
    }
}
