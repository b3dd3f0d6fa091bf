package be.omringd.volunteer;

/** How somebody became a volunteer. Texts: {@code volunteer.source.<name>}. */
public enum VolunteerSource { REGISTER, NATURAL_NETWORK, WEBSITE, VACANCY, CAMPAIGN }
