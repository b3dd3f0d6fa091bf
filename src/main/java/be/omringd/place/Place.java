package be.omringd.place;

/**
 * A municipality, or a village in it, where somebody lives or a group meets.
 *
 * @param code what we keep of it: {@code "<nis>"}, or {@code "<nis>:<locality>"} for a village
 * @param name the name to show, e.g. "Velzeke-Ruddershove (Zottegem)"
 * @param nisCode NIS code of the municipality
 * @param postcode the postcode (the main one of a municipality)
 * @param lat latitude in degrees (WGS 84)
 * @param lon longitude in degrees (WGS 84)
 */
public record Place(String code, String name, String nisCode, String postcode, Region region, double lat, double lon) {

    /** The name with its postcode: "9620 Velzeke-Ruddershove (Zottegem)". */
    public String label() {
        return postcode + " " + name;
    }

    /** Distance as the crow flies in kilometres, by the haversine formula on a sphere of 6371 km. */
    public double kmTo(Place other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
