package be.omringd.linkgroup;

import be.omringd.casefile.CaseId;
import be.omringd.volunteer.EnumSetText;
import be.omringd.volunteer.Interest;
import be.omringd.volunteer.Language;
import be.omringd.volunteer.Pace;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the person of a file told for a link group. It stays with the file, also while they do not wait. */
@Entity
@Table(name = "link_candidate")
class LinkCandidate {

    @Id
    private UUID caseId;
    @Version
    private Long version;
    private int edition;
    private String languages = "";
    private String times = "";
    private @Nullable Integer rangeKm;
    private String travelsBy = "";
    private String interests = "";
    @Enumerated(EnumType.STRING)
    private @Nullable Pace pace;
    @Enumerated(EnumType.STRING)
    private @Nullable GivesOrAsks givesOrAsks;
    private @Nullable String brings;
    private @Nullable String curiousAbout;
    private @Nullable String limits;

    protected LinkCandidate() {}

    LinkCandidate(CaseId caseId, LinkProfile profile) {
        this.caseId = caseId.value();
        tell(profile);
    }

    /** Told anew: the next edition. */
    final void tell(LinkProfile profile) {
        edition++;
        languages = EnumSetText.join(profile.languages());
        times = EnumSetText.join(profile.times());
        rangeKm = profile.rangeKm();
        travelsBy = EnumSetText.join(profile.travelsBy());
        interests = EnumSetText.join(profile.interests());
        pace = profile.pace();
        givesOrAsks = profile.givesOrAsks();
        brings = profile.brings();
        curiousAbout = profile.curiousAbout();
        limits = profile.limits();
    }

    UUID caseId() {
        return caseId;
    }

    int edition() {
        return edition;
    }

    LinkProfile profile() {
        return new LinkProfile(
                set(Language.class, languages), set(TimeOfWeek.class, times), rangeKm, set(TravelsBy.class, travelsBy),
                set(Interest.class, interests), pace, givesOrAsks, brings, curiousAbout, limits);
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, String names) {
        return EnumSetText.parse(type, names);
    }
}
