package be.omringd.calendar;

import be.omringd.access.Actor;
import be.omringd.access.CurrentActor;
import be.omringd.access.Users;
import be.omringd.database.UtcMoments;
import be.omringd.publicform.SecretHash;
import be.omringd.shell.Texts;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has what is planned in a calendar of their own. It reads it by an address with a secret in it, which is shown once: we keep its hash.
 * Each chooses for oneself, and whoever can no longer sign in is told nothing any more.
 */
@Service
@Transactional
public class CalendarFeeds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES_OF_SECRET = 32;

    private final JdbcTemplate jdbc;
    private final Users users;
    private final CurrentActor currentActor;
    private final Clock clock;

    CalendarFeeds(JdbcTemplate jdbc, Users users, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.users = users;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What the owner wants in it.
     *
     * @param withPlace also where it is: that may be somebody's home
     */
    public record Choice(Set<CalendarKind> kinds, CalendarNaming naming, boolean withPlace) {

        /** What there is before anybody chooses: everything, of people their initials. */
        public static final Choice AT_FIRST = new Choice(EnumSet.allOf(CalendarKind.class), CalendarNaming.INITIALS, false);
    }

    /**
     * That somebody has one.
     *
     * @param madeAt when the address of now was made
     * @param readAt when a calendar last asked; null before the first time
     */
    public record Feed(Choice choice, Instant madeAt, @Nullable Instant readAt) {}

    /** Whose calendar it is, and how they want it. */
    record Reading(Actor owner, Choice choice, String language) {}

    /** The one of the reader; empty where they have none. */
    @Transactional(readOnly = true)
    public Optional<Feed> mine() {
        UUID me = currentActor.get().userId();
        return me == null ? Optional.empty()
                : jdbc.query("select * from calendar_feed where user_id = ?", (row, n) -> new Feed(
                        choice(row), UtcMoments.get(row, "made_at"), UtcMoments.orNull(row, "read_at")), me.toString()).stream()
                        .findFirst();
    }

    /** A new address for the reader, which is told only now; one from before leads nowhere from here on. */
    public String make(Choice choice) {
        String me = me().toString();
        String secret = secret();
        jdbc.update("""
                insert into calendar_feed (user_id, secret_hash, kinds, naming, with_place, language, made_at) values (?, ?, ?, ?, ?, ?, ?)
                on duplicate key update secret_hash = values(secret_hash), kinds = values(kinds), naming = values(naming),
                with_place = values(with_place), language = values(language), made_at = values(made_at), read_at = null""",
                me, SecretHash.of(secret), kinds(choice), choice.naming().name(), choice.withPlace(), language(), now());
        return secret;
    }

    /** The calendar of the reader says this from now on, in the language of their screen; it keeps its address. */
    public void choose(Choice choice) {
        String me = me().toString();
        jdbc.update("update calendar_feed set kinds = ?, naming = ?, with_place = ?, language = ? where user_id = ?", kinds(choice),
                choice.naming().name(), choice.withPlace(), language(), me);
    }

    /** The address of the reader leads nowhere any more. */
    public void stop() {
        jdbc.update("delete from calendar_feed where user_id = ?", me().toString());
    }

    /** Whose calendar asks by this secret; empty where it leads nowhere, or to somebody who can no longer sign in. */
    Optional<Reading> reads(String secret) {
        String hash = SecretHash.of(secret);
        Optional<Reading> found = jdbc.query("select * from calendar_feed where secret_hash = ?", (row, n) -> reading(row), hash).stream()
                .flatMap(Optional::stream).findFirst();
        found.ifPresent(one -> jdbc.update("update calendar_feed set read_at = ? where secret_hash = ?", now(), hash));
        return found;
    }

    private Optional<Reading> reading(ResultSet row) throws SQLException {
        UUID owner = UUID.fromString(row.getString("user_id"));
        Choice choice = choice(row);
        String language = row.getString("language");
        return users.active(owner).filter(Actor::isColleague).map(user -> new Reading(user, choice, language));
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(Stream.of(row.getString("kinds").split(" ")).filter(kind -> !kind.isEmpty()).map(CalendarKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CalendarKind.class))),
                CalendarNaming.valueOf(row.getString("naming")), row.getBoolean("with_place"));
    }

    private static String kinds(Choice choice) {
        return choice.kinds().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String secret() {
        byte[] bytes = new byte[BYTES_OF_SECRET];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String language() {
        return Texts.ofReader().getLanguage();
    }

    private Object now() {
        return UtcMoments.stored(clock.instant());
    }

    private UUID me() {
        Actor me = currentActor.get();
        if (!me.isColleague()) {
            throw new AccessDeniedException("Only for colleagues");
        }
        return me.user();
    }
}
