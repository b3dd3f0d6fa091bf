package be.omringd.outreach;

import be.omringd.volunteer.VolunteerSource;

/** Texts: {@code outreach.kind.<name>}. */
public enum RecruitmentKind {
    /** On the public list, for anybody. */
    VACANCY("vacature", VolunteerSource.VACANCY),
    /** In one small area, on no list, for as many people as we can offer something. */
    CAMPAIGN("oproep", VolunteerSource.CAMPAIGN);

    private final String path;
    private final VolunteerSource source;

    RecruitmentKind(String path, VolunteerSource source) {
        this.path = path;
        this.source = source;
    }

    /** First part of its public address: {@code /vacature/<slug>}. */
    public String path() {
        return path;
    }

    /** How whoever answers it became a volunteer. */
    public VolunteerSource source() {
        return source;
    }
}
