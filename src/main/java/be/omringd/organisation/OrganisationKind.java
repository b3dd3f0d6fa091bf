package be.omringd.organisation;

/** What knocks on our door. Texts: {@code organisation.kind.<name>}. */
public enum OrganisationKind {
    ORGANISATION, ASSOCIATION, LOCAL_AUTHORITY,
    /** Citizens with an idea of their own, who are no organisation yet. */
    CITIZENS
}
