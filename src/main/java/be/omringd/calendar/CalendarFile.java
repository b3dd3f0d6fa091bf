package be.omringd.calendar;

import be.omringd.database.UtcMoments;
import be.omringd.shell.Moments;
import be.omringd.shell.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.DigestUtils;

/**
 * The file that a calendar reads (iCalendar, RFC 5545): what is planned, with no more in it than its owner chose. An entry keeps its id for
 * as long as it is the same thing; each time that it is otherwise than the calendar was last told, its number goes up by one.
 */
@Service
@Transactional
public class CalendarFile {

    /** A gathering or a session is taken to last so long: nobody says how long. */
    static final Duration LASTS = Duration.ofMinutes(90);
    private static final Duration ASK_AGAIN = Duration.ofHours(1);
    private static final String ZONE = "/calendar/europe-brussels.ics";

    private final CalendarFeeds feeds;
    private final PlannedEntries planned;
    private final Texts texts;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final VTimeZone zone = zone();

    CalendarFile(CalendarFeeds feeds, PlannedEntries planned, Texts texts, JdbcTemplate jdbc, Clock clock) {
        this.feeds = feeds;
        this.planned = planned;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an entry says. */
    private record Said(CalendarEntry entry, String title, String place) {

        String fingerprint() {
            return DigestUtils.md5DigestAsHex(
                    String.join("\n", title, place, String.valueOf(entry.at()), entry.on().toString()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** How often an entry has become otherwise, and since when it is as it is. */
    private record Told(String fingerprint, int sequence, Instant changedAt) {}

    /**
     * The calendar behind this secret; empty where it leads nowhere.
     *
     * @param ourAddress of this installation, without / at its end: an entry says where more is to be read
     */
    public Optional<String> read(String secret, String ourAddress) {
        return feeds.reads(secret).map(reading -> {
            List<Said> entries = planned.of(reading).stream().map(entry -> said(entry, reading.choice())).toList();
            Map<UUID, Told> told = tell(reading.owner().user(), entries);
            return write(entries, told, Locale.forLanguageTag(reading.language()), ourAddress);
        });
    }

    private static Said said(CalendarEntry entry, CalendarFeeds.Choice choice) {
        String whom = choice.naming().of(entry);
        String place = entry.place();
        return new Said(entry, whom.isEmpty() ? entry.what() : entry.what() + " – " + whom,
                choice.withPlace() && place != null ? place.strip() : "");
    }

    /** Keeps how each entry is told now. */
    private Map<UUID, Told> tell(UUID owner, List<Said> entries) {
        Map<UUID, Told> before = told(owner);
        List<Object[]> changed = entries.stream().filter(said -> {
            Told last = before.get(said.entry().id());
            return last == null || !last.fingerprint().equals(said.fingerprint());
        }).map(said -> new Object[] {owner.toString(), said.entry().id().toString(), said.fingerprint(),
            UtcMoments.stored(clock.instant())})
                .toList();
        // two that ask at once count one change once
        jdbc.batchUpdate("""
                insert into calendar_entry (user_id, entry_id, fingerprint, sequence, changed_at) values (?, ?, ?, 0, ?)
                on duplicate key update sequence = sequence + (fingerprint <> values(fingerprint)),
                changed_at = if(fingerprint <> values(fingerprint), values(changed_at), changed_at), fingerprint = values(fingerprint)""",
                changed);
        Set<UUID> gone = new HashSet<>(before.keySet());
        entries.forEach(said -> gone.remove(said.entry().id()));
        jdbc.batchUpdate("delete from calendar_entry where user_id = ? and entry_id = ?",
                gone.stream().map(id -> new Object[] {owner.toString(), id.toString()}).toList());
        return changed.isEmpty() ? before : told(owner);
    }

    private Map<UUID, Told> told(UUID owner) {
        Map<UUID, Told> told = new HashMap<>();
        jdbc.query("select entry_id, fingerprint, sequence, changed_at from calendar_entry where user_id = ?", row -> {
            told.put(UUID.fromString(row.getString("entry_id")),
                    new Told(row.getString("fingerprint"), row.getInt("sequence"), UtcMoments.get(row, "changed_at")));
        }, owner.toString());
        return told;
    }

    private String write(List<Said> entries, Map<UUID, Told> told, Locale locale, String ourAddress) {
        String name = texts.get(locale, "calendar.name");
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Omringd//Omringd//" + locale.getLanguage().toUpperCase(Locale.ROOT)));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), ASK_AGAIN));
        calendar.add(new XProperty("X-PUBLISHED-TTL", ASK_AGAIN.toString()));
        calendar.add((CalendarComponent) zone.copy());
        entries.forEach(said -> {
            Told last = told.get(said.entry().id());
            if (last != null) {
                calendar.add(event(said, last, ourAddress));
            }
        });
        return calendar.toString();
    }

    private static VEvent event(Said said, Told told, String ourAddress) {
        CalendarEntry entry = said.entry();
        VEvent event = new VEvent(false);
        event.add(new Uid(entry.id() + "@omringd"));
        event.add(new DtStamp(told.changedAt()));
        event.add(new LastModified(told.changedAt()));
        event.add(new Sequence(told.sequence()));
        Instant at = entry.at();
        if (at == null) {
            event.add(new DtStart<>(entry.on()));
            event.add(new DtEnd<>(entry.on().plusDays(1)));
            event.add(ImmutableTransp.TRANSPARENT);
        } else {
            ZonedDateTime begin = at.atZone(Moments.ZONE);
            event.add(new DtStart<>(begin));
            event.add(new DtEnd<>(begin.plus(LASTS)));
            event.add(ImmutableTransp.OPAQUE);
        }
        event.add(new Summary(said.title()));
        if (!said.place().isEmpty()) {
            event.add(new Location(said.place()));
        }
        event.add(new Url(URI.create(ourAddress + "/" + entry.path())));
        event.add(ImmutableClazz.PRIVATE);
        return event;
    }

    private static VTimeZone zone() {
        try (InputStream file = CalendarFile.class.getResourceAsStream(ZONE)) {
            return (VTimeZone) new CalendarBuilder().build(file).getComponents().getFirst();
        } catch (IOException | ParserException e) {
            throw new IllegalStateException(ZONE, e);
        }
    }
}
