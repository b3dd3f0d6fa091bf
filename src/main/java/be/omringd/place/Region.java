package be.omringd.place;

/** A part of Flanders and Brussels that coordinators divide among them: a province, or Brussels. */
public enum Region {
    ANTWERPEN("Antwerpen"),
    LIMBURG("Limburg"),
    OOST_VLAANDEREN("Oost-Vlaanderen"),
    VLAAMS_BRABANT("Vlaams-Brabant"),
    WEST_VLAANDEREN("West-Vlaanderen"),
    BRUSSEL("Brussel");

    private final String province;

    Region(String province) {
        this.province = province;
    }

    /** The name as the reference data writes it. */
    public String province() {
        return province;
    }

    /** The region of a province name in the reference data; throws on an unknown one. */
    public static Region ofProvince(String province) {
        for (Region region : values()) {
            if (region.province.equalsIgnoreCase(province)) {
                return region;
            }
        }
        throw new IllegalArgumentException("Unknown province: " + province);
    }
}
