package be.omringd.search;

import be.omringd.outreach.RecruitmentKind;
import java.util.Locale;
import java.util.Optional;

/**
 * A rung of the ladder: where we look. In the order in which they come; the last one never by itself. Texts: {@code search.channel.<name>}.
 */
public enum Channel {
    /** The person's own network. */
    NETWORK(SearchState.SEARCHING_NETWORK),
    /** Our volunteers. */
    POOL(SearchState.SEARCHING_POOL),
    /** A vacancy online. */
    VACANCY(SearchState.PREPARING_VACANCY),
    /** A small campaign in the area. */
    CAMPAIGN(SearchState.PREPARING_CAMPAIGN),
    /** Professional organisations, only where somebody chooses them with a reason. */
    ORGANISATIONS(SearchState.ASKING_ORGANISATIONS);

    private final SearchState begins;

    Channel(SearchState begins) {
        this.begins = begins;
    }

    /** What the processes call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rung that the processes call so. */
    public static Optional<Channel> of(String code) {
        for (Channel channel : values()) {
            if (channel.code().equals(code)) {
                return Optional.of(channel);
            }
        }
        return Optional.empty();
    }

    /** The rung on which we look with a recruitment of this kind. */
    static Channel of(RecruitmentKind kind) {
        return kind == RecruitmentKind.CAMPAIGN ? CAMPAIGN : VACANCY;
    }

    /** Whether we look there with a text that anybody can read. */
    public boolean isPublic() {
        return this == VACANCY || this == CAMPAIGN;
    }

    SearchState begins() {
        return begins;
    }
}
