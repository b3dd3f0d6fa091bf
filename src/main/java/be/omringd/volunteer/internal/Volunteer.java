package be.omringd.volunteer.internal;

import be.omringd.person.PersonId;
import be.omringd.place.Place;
import be.omringd.place.Region;
import be.omringd.text.TypedText;
import be.omringd.volunteer.EnumSetText;
import be.omringd.volunteer.Experience;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.MatchProfile;
import be.omringd.volunteer.Pace;
import be.omringd.volunteer.PartOfWeek;
import be.omringd.volunteer.RegisterEntry;
import be.omringd.volunteer.SpareCapacity;
import be.omringd.volunteer.Trait;
import be.omringd.volunteer.VolunteerDetails;
import be.omringd.volunteer.VolunteerId;
import be.omringd.volunteer.VolunteerRules;
import be.omringd.volunteer.VolunteerSource;
import be.omringd.volunteer.VolunteerStatus;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "volunteer")
@EntityListeners(RegisterListener.class)
public class Volunteer {

    @Id
    private UUID id;
    @Version
    private Long version;
    private UUID personId;
    @Enumerated(EnumType.STRING)
    private Region region;
    private double lat;
    private double lon;
    @Convert(converter = EnumSetText.Languages.class)
    private Set<Language> languages;
    @Convert(converter = EnumSetText.Parts.class)
    private Set<PartOfWeek> availability;
    private @Nullable String interests;
    private int radiusKm;
    private boolean withMinors;
    private int maxGroups;
    private int groupsTaken;
    @Enumerated(EnumType.STRING)
    private VolunteerStatus status;
    @Enumerated(EnumType.STRING)
    private VolunteerSource source;
    private LocalDate since;
    private @Nullable LocalDate leftOn;
    @Convert(converter = EnumSetText.Interests.class)
    private Set<Interest> interestTags;
    @Enumerated(EnumType.STRING)
    private @Nullable Pace pace;
    @Convert(converter = EnumSetText.Experiences.class)
    private Set<Experience> experience;
    private @Nullable Integer birthYear;
    @Convert(converter = EnumSetText.Traits.class)
    private Set<Trait> traits;
    private @Nullable LocalDate keepUntil;
    private @Nullable String keepReason;
    private @Nullable LocalDate restsUntil;
    private @Nullable UUID mergedInto;
    private @Nullable LocalDate erasedOn;

    protected Volunteer() {}

    public Volunteer(UUID id, PersonId person, VolunteerDetails details, Place place, VolunteerSource source, VolunteerStatus status) {
        this.id = id;
        this.personId = person.value();
        this.source = source;
        this.status = status;
        keep(details, place);
    }

    public void change(VolunteerDetails details, Place place) {
        keep(details, place);
    }

    private void keep(VolunteerDetails details, Place place) {
        region = place.region();
        lat = place.lat();
        lon = place.lon();
        languages = details.languages();
        availability = details.availability();
        interests = TypedText.linesOrNull(details.interests());
        radiusKm = details.radiusKm();
        withMinors = details.withMinors();
        maxGroups = details.maxGroups();
        since = details.since();
        interestTags = details.profile().interests();
        pace = details.profile().pace();
        experience = details.profile().experience();
        birthYear = details.profile().birthYear();
        traits = details.profile().traits();
    }

    /** Whether this volunteer can be asked for one more group. */
    public SpareCapacity spareCapacity() {
        if (status == VolunteerStatus.PAUSED || status == VolunteerStatus.LEFT) {
            return SpareCapacity.NOT_AVAILABLE;
        }
        return groupsTaken < maxGroups ? SpareCapacity.YES : SpareCapacity.FULL;
    }

    /** Whether a search may come upon this volunteer; a candidate is proposed by whoever found them, and not otherwise. */
    public boolean isInPool() {
        return status != VolunteerStatus.CANDIDATE && spareCapacity() == SpareCapacity.YES;
    }

    /** Has no time before this day; null for any time. */
    public void restUntil(@Nullable LocalDate day) {
        restsUntil = day;
    }

    /** Keeps a place for a group for which this volunteer is proposed. */
    public void take() {
        if (spareCapacity() != SpareCapacity.YES) {
            throw new IllegalStateException("No room for another group: " + spareCapacity());
        }
        groupsTaken++;
    }

    public void becomeCandidate() {
        if (mayComeBack() && status == VolunteerStatus.LEFT) {
            status = VolunteerStatus.CANDIDATE;
            stays();
        }
    }

    /** The papers are in order: from today a volunteer. */
    public void begin(LocalDate today) {
        if (status == VolunteerStatus.CANDIDATE) {
            status = VolunteerStatus.AVAILABLE;
            since = today;
        }
    }

    /** A group begins with this volunteer. */
    public void assigned() {
        status = VolunteerStatus.ASSIGNED;
    }

    /** A group or a proposal ended. */
    public void free(boolean hasOtherGroup) {
        groupsTaken--;
        if (status == VolunteerStatus.ASSIGNED && !hasOtherGroup) {
            status = VolunteerStatus.AVAILABLE;
        }
    }

    public void pause() {
        if (groupsTaken > 0) {
            throw new IllegalStateException("Still has a group or is proposed for one");
        }
        if (status == VolunteerStatus.AVAILABLE) {
            status = VolunteerStatus.PAUSED;
        }
    }

    /** Back after a break, or after having left. */
    public void resume() {
        if (mayComeBack() && (status == VolunteerStatus.PAUSED || status == VolunteerStatus.LEFT)) {
            status = VolunteerStatus.AVAILABLE;
            stays();
        }
    }

    private void stays() {
        leftOn = null;
        keepUntil = null;
        keepReason = null;
    }

    /** Nobody knows any more who was erased; who was taken together with somebody comes back as that one. */
    public boolean mayComeBack() {
        return mergedInto == null && erasedOn == null;
    }

    /** @param keep the last day on which we keep what we know of them */
    public void leave(LocalDate today, LocalDate keep) {
        stop(today);
        keepUntil = keep;
    }

    private void stop(LocalDate today) {
        if (groupsTaken > 0) {
            throw new IllegalStateException("Still has a group or is proposed for one");
        }
        status = VolunteerStatus.LEFT;
        leftOn = today;
    }

    /** Was the same person as that one, who is kept; what we know of them is kept as long. */
    public void mergeInto(VolunteerId kept, LocalDate today) {
        stop(today);
        keepUntil = null;
        mergedInto = kept.value();
    }

    /** Whether the last day on which we keep what we know of them lies before this day. */
    public boolean isPast(LocalDate day) {
        return status == VolunteerStatus.LEFT && mayComeBack() && groupsTaken == 0 && keepUntil != null && keepUntil.isBefore(day);
    }

    public void keepLonger(LocalDate until, String reason) {
        keepUntil = until;
        keepReason = reason;
    }

    /** Only what the figures need stays: region and municipality, how they came, since and until when. */
    public void erase(Place municipality, LocalDate today) {
        lat = municipality.lat();
        lon = municipality.lon();
        languages = Set.of();
        availability = Set.of();
        interests = null;
        radiusKm = 0;
        withMinors = false;
        maxGroups = 0;
        interestTags = Set.of();
        pace = null;
        experience = Set.of();
        birthYear = null;
        traits = Set.of();
        restsUntil = null;
        keepUntil = null;
        keepReason = null;
        erasedOn = today;
    }

    /** Takes over the groups of one who was the same person. */
    public void takeOver(int groups, boolean hasGroup) {
        groupsTaken += groups;
        maxGroups = Math.min(VolunteerRules.MAX_GROUPS, Math.max(maxGroups, groupsTaken));
        if (hasGroup && status != VolunteerStatus.CANDIDATE) {
            status = VolunteerStatus.ASSIGNED;
        }
    }

    public void handOverGroups() {
        groupsTaken = 0;
    }

    public UUID id() {
        return id;
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public Region region() {
        return region;
    }

    public Set<Language> languages() {
        return languages;
    }

    public Set<PartOfWeek> availability() {
        return availability;
    }

    public @Nullable String interests() {
        return interests;
    }

    public int radiusKm() {
        return radiusKm;
    }

    public boolean withMinors() {
        return withMinors;
    }

    public int maxGroups() {
        return maxGroups;
    }

    public int groupsTaken() {
        return groupsTaken;
    }

    public VolunteerStatus status() {
        return status;
    }

    public VolunteerSource source() {
        return source;
    }

    public LocalDate since() {
        return since;
    }

    public MatchProfile profile() {
        return new MatchProfile(interestTags, pace, experience, birthYear, traits);
    }

    public @Nullable LocalDate leftOn() {
        return leftOn;
    }

    public @Nullable LocalDate restsUntil() {
        return restsUntil;
    }

    /** What others who follow the register are told. */
    public RegisterEntry entry() {
        return new RegisterEntry(new VolunteerId(id), isInPool(), lat, lon, languages, availability, radiusKm, withMinors, profile(), since,
                restsUntil);
    }

    public @Nullable LocalDate keepUntil() {
        return keepUntil;
    }

    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public @Nullable LocalDate erasedOn() {
        return erasedOn;
    }
}
