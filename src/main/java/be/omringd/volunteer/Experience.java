package be.omringd.volunteer;

/**
 * What somebody has lived through and likes to tell. Nothing about health, origin or belief. Texts: {@code volunteer.experience.<name>}.
 * New ones come at the end: their place counts in {@code volunteer_match}.
 */
public enum Experience {
    PARENT, GRANDPARENT, INFORMAL_CARER, MOVED_COUNTRY, LIVED_ALONE, STUDYING, RETIRED, WORK_IN_CARE, WORK_IN_EDUCATION, WORK_WITH_HANDS
}
