package be.omringd.lus;

/** What somebody is to the person. */
public enum Relation {
    PARTNER(Sector.FAMILY),
    PARENT(Sector.FAMILY),
    CHILD(Sector.FAMILY),
    SIBLING(Sector.FAMILY),
    GRANDPARENT(Sector.FAMILY),
    GRANDCHILD(Sector.FAMILY),
    OTHER_FAMILY(Sector.FAMILY),
    FRIEND(Sector.FRIENDS),
    ACQUAINTANCE(Sector.FRIENDS),
    CLUB(Sector.FRIENDS),
    NEIGHBOUR(Sector.NEIGHBOURS_COLLEAGUES),
    COLLEAGUE(Sector.NEIGHBOURS_COLLEAGUES),
    VOLUNTEER(Sector.FRIENDS),
    PROFESSIONAL(Sector.PROFESSIONALS),
    OTHER(Sector.FRIENDS);

    private final Sector sector;

    Relation(Sector sector) {
        this.sector = sector;
    }

    /** Where such people usually stand on the map. */
    public Sector usualSector() {
        return sector;
    }
}
