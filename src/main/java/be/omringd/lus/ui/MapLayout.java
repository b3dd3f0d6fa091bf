package be.omringd.lus.ui;

import be.omringd.lus.ContactId;
import be.omringd.lus.Ring;
import be.omringd.lus.Sector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Arranges people as round bubbles on four rings that are divided, like a cake, into a slice for each sector. Promises that no two
 * bubbles overlap, that each lies within its ring and its slice, and that the same people always give the same picture. Bubbles are
 * as large as the room allows; only where the smallest size does not fit the whole picture grows.
 *
 * <p>Lengths are units of the picture. Angles are radians, clockwise from the top.
 */
final class MapLayout {

    /** Somebody to arrange. Without a ring they wait above the rings. */
    record Guest(ContactId id, @Nullable Ring ring, @Nullable Sector sector, @Nullable Double spot) {}

    /** Where a bubble's middle is. */
    record Position(double x, double y) {}

    /** The part of the rings between two angles. */
    record Slice(double start, double end) {

        double middle() {
            return (start + end) / 2;
        }

        double width() {
            return end - start;
        }
    }

    /** What it means to let go of a bubble somewhere. Without a ring: back to those who wait. */
    record Drop(@Nullable Ring ring, @Nullable Sector sector, @Nullable Double spot) {}

    /** Radius of the middle, where the person is. */
    static final double PERSON = 56;
    /** Least distance between two bubbles. */
    static final double GAP = 12;
    /** What is left free at the outer side of each ring for its name. */
    static final double NAME_STRIP = 15;
    /** Width of what is around the rings: room for the names of the slices. */
    static final double MARGIN = 40;

    /** Height of letters, as a part of the picture: 12 pixels where the picture is narrowest, beside a task on a small screen. */
    private static final double LETTER = 24.0 / 1080;

    /** Room for a sentence above those who wait. */
    static final double WAITING_TOP = 44;

    /** Where the first ring begins: a line from the person to somebody nearby must have room for its heads. */
    private static final double INSIDE = PERSON + 22;
    private static final double OUTSIDE = 500;
    private static final double EMPTY_RING = 48;
    private static final double LARGEST = 56;
    private static final double SMALLEST = 20;
    private static final double START = -Math.PI / 2;
    private static final int RINGS = Ring.values().length;
    private static final int SECTORS = Sector.values().length;
    /** Slices are as many of these steps wide as they need, so that one more person seldom moves all the others. */
    private static final int STEPS = 24;
    private static final int LEAST_STEPS = 3;
    /** Where in an even share of a slice somebody could stand, the preferred place first. */
    private static final double[] CHOICES = {0.5, 0.35, 0.65, 0.2, 0.8, 0.06, 0.94};

    private final double bubble;
    private final double outside;
    private final double[] outer = new double[RINGS];
    private final Slice[] slices;
    private final Map<ContactId, Position> spots = new LinkedHashMap<>();
    private final int waitingRows;

    private MapLayout(double bubble, double outside, int[] lanes, Slice[] slices, Collection<Guest> guests) {
        this.bubble = bubble;
        this.outside = outside;
        this.slices = slices;
        this.waitingRows = placeWaiting(sorted(guests, null, null));
        widen(lanes);
        // from the inside out: who is farther away looks for a place with a free line to the middle
        for (Ring ring : Ring.values()) {
            for (Sector sector : Sector.values()) {
                place(ring, sector, lanes[ring.ordinal()], sorted(guests, ring, sector));
            }
        }
    }

    /** Arranges these people, in whatever order they come. */
    static MapLayout of(Collection<Guest> guests) {
        int[][] counts = new int[RINGS][SECTORS];
        for (Guest guest : guests) {
            if (guest.ring() != null) {
                counts[guest.ring().ordinal()][sector(guest).ordinal()]++;
            }
        }
        for (double outside = OUTSIDE;; outside *= 1.15) {
            for (double bubble = LARGEST; bubble >= SMALLEST; bubble--) {
                for (int[] steps : divisions(counts)) {
                    Slice[] slices = slices(steps);
                    int[] lanes = lanes(counts, slices, bubble, outside);
                    if (lanes != null) {
                        return new MapLayout(bubble, outside, lanes, slices, guests);
                    }
                }
            }
        }
    }

    /** Radius of a bubble. */
    double bubble() {
        return bubble;
    }

    double middleX() {
        return outside + MARGIN;
    }

    double middleY() {
        return ringsTop() + outside + MARGIN;
    }

    /** Radius of a ring's outer edge. */
    double outer(Ring ring) {
        return outer[ring.ordinal()];
    }

    /** Radius of a ring's inner edge. */
    double inner(Ring ring) {
        return ring == Ring.INTIMACY ? INSIDE : outer[ring.ordinal() - 1];
    }

    Slice slice(Sector sector) {
        return slices[sector.ordinal()];
    }

    /** Where somebody stands; throws for somebody who was not arranged. */
    Position spot(ContactId id) {
        return Optional.ofNullable(spots.get(id)).orElseThrow();
    }

    double width() {
        return 2 * (outside + MARGIN);
    }

    /** Height of the letters of what everybody reads: names of rings and slices, the legend. */
    double letter() {
        return width() * LETTER;
    }

    double height() {
        return ringsTop() + width();
    }

    /** Where the rings with what is around them begin; above are those who wait. */
    double ringsTop() {
        return waitingRows == 0 ? 0 : WAITING_TOP + waitingRows * step() + GAP;
    }

    boolean someWait() {
        return waitingRows > 0;
    }

    /** What letting go at this point means; empty where it is beside everything. */
    Optional<Drop> drop(double x, double y) {
        double dx = x - middleX();
        double dy = y - middleY();
        double distance = Math.hypot(dx, dy);
        if (distance > outside + MARGIN) {
            return y < ringsTop() ? Optional.of(new Drop(null, null, null)) : Optional.empty();
        }
        double angle = Math.atan2(dx, -dy);
        if (angle < START) {
            angle += 2 * Math.PI;
        }
        Ring ring = Ring.EXCHANGE;
        for (Ring each : Ring.values()) {
            if (distance <= outer(each)) {
                ring = each;
                break;
            }
        }
        Sector sector = Sector.PROFESSIONALS;
        for (Sector each : Sector.values()) {
            if (angle < slice(each).end()) {
                sector = each;
                break;
            }
        }
        Slice slice = slice(sector);
        return Optional.of(new Drop(ring, sector, Math.clamp((angle - slice.start()) / slice.width(), 0, 1)));
    }

    private double step() {
        return 2 * bubble + GAP;
    }

    private static Sector sector(Guest guest) {
        return guest.sector() == null ? Sector.FRIENDS : guest.sector();
    }

    private static List<Guest> sorted(Collection<Guest> guests, @Nullable Ring ring, @Nullable Sector sector) {
        return guests.stream()
                .filter(guest -> guest.ring() == ring && (ring == null || sector(guest) == sector))
                .sorted(Comparator.comparing((Guest guest) -> guest.id().toString()))
                .toList();
    }

    // ---- how the cake is cut

    /** Ways to divide the circle: even slices first, then by what the fullest ring of a slice needs, then by all people in it. */
    private static List<int[]> divisions(int[][] counts) {
        double[] fullest = new double[SECTORS];
        double[] all = new double[SECTORS];
        for (int sector = 0; sector < SECTORS; sector++) {
            for (int ring = 0; ring < RINGS; ring++) {
                double need = counts[ring][sector] / (INSIDE + (ring + 0.5) * (OUTSIDE - INSIDE) / RINGS);
                fullest[sector] = Math.max(fullest[sector], need);
                all[sector] += need;
            }
        }
        return List.of(division(new double[SECTORS]), division(fullest), division(all));
    }

    /** Shares the steps out by largest remainder, to each slice the least it must have first. */
    private static int[] division(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        int free = STEPS - SECTORS * LEAST_STEPS;
        int[] steps = new int[SECTORS];
        double[] rest = new double[SECTORS];
        int given = 0;
        for (int i = 0; i < SECTORS; i++) {
            double share = sum == 0 ? (double) free / SECTORS : free * weights[i] / sum;
            steps[i] = LEAST_STEPS + (int) share;
            rest[i] = share - (int) share;
            given += (int) share;
        }
        for (; given < free; given++) {
            int most = 0;
            for (int i = 1; i < SECTORS; i++) {
                if (rest[i] > rest[most] + 1e-9) {
                    most = i;
                }
            }
            steps[most]++;
            rest[most] = -1;
        }
        return steps;
    }

    private static Slice[] slices(int[] steps) {
        Slice[] slices = new Slice[SECTORS];
        int at = 0;
        for (int i = 0; i < SECTORS; i++) {
            slices[i] = new Slice(START + at * 2 * Math.PI / STEPS, START + (at + steps[i]) * 2 * Math.PI / STEPS);
            at += steps[i];
        }
        return slices;
    }

    // ---- how wide the rings are

    /** How many rows of bubbles each ring needs; null where they do not fit together. */
    private static int @Nullable [] lanes(int[][] counts, Slice[] slices, double bubble, double outside) {
        double step = 2 * bubble + GAP;
        int[] lanes = new int[RINGS];
        double edge = INSIDE;
        for (int ring = 0; ring < RINGS; ring++) {
            int needed = 0;
            if (Arrays.stream(counts[ring]).sum() > 0) {
                do {
                    needed++;
                    if (edge + needed * step > outside) {
                        return null;
                    }
                } while (!fit(counts[ring], slices, edge, needed, step));
            }
            lanes[ring] = needed;
            edge += width(needed, step);
        }
        return edge <= outside ? lanes : null;
    }

    private static double width(int lanes, double step) {
        return lanes == 0 ? EMPTY_RING : lanes * step + NAME_STRIP;
    }

    private static boolean fit(int[] counts, Slice[] slices, double edge, int lanes, double step) {
        for (int sector = 0; sector < SECTORS; sector++) {
            int room = 0;
            for (int lane = 0; lane < lanes; lane++) {
                room += room(slices[sector], edge + (lane + 0.5) * step, step);
            }
            if (room < counts[sector]) {
                return false;
            }
        }
        return true;
    }

    /** How many bubbles fit in a slice at this radius, with half the distance to a neighbour kept from its borders. */
    private static int room(Slice slice, double radius, double step) {
        return (int) (slice.width() / turn(radius, step) + 1e-9);
    }

    /** The angle between two bubbles that just do not touch: their middles are a straight line of one step apart. */
    private static double turn(double radius, double step) {
        double half = step / (2 * radius);
        return half >= 1 ? 4 * Math.PI : 2 * Math.asin(half);
    }

    /** Shares what is left over the rings. Rows only move outwards by this, where there is more room still. */
    private void widen(int[] lanes) {
        double used = INSIDE;
        for (int count : lanes) {
            used += width(count, step());
        }
        double extra = (outside - used) / RINGS;
        double edge = INSIDE;
        for (int ring = 0; ring < RINGS; ring++) {
            edge += width(lanes[ring], step()) + extra;
            outer[ring] = edge;
        }
    }

    private double radius(Ring ring, int lane, int lanes) {
        double band = outer(ring) - NAME_STRIP - inner(ring);
        return inner(ring) + band * (lane + 0.5) / lanes;
    }

    // ---- who stands where

    private void place(Ring ring, Sector sector, int lanes, List<Guest> guests) {
        if (guests.isEmpty()) {
            return;
        }
        List<Wish> wishes = wishes(ring, sector, guests);
        int[] room = new int[lanes];
        for (int lane = 0; lane < lanes; lane++) {
            room[lane] = room(slice(sector), radius(ring, lane, lanes), step());
        }
        int all = Arrays.stream(room).sum();
        List<List<Wish>> rows = new ArrayList<>();
        for (int lane = 0; lane < lanes; lane++) {
            rows.add(new ArrayList<>());
        }
        for (Wish wish : wishes) {
            // the row that is emptiest for its size, so that rows fill evenly and neighbours alternate between them
            int best = -1;
            for (int lane = lanes - 1; lane >= 0; lane--) {
                if (rows.get(lane).size() < room[lane]
                        && (best < 0 || load(rows, room, lane) < load(rows, room, best) - 1e-9)) {
                    best = lane;
                }
            }
            if (best < 0) {
                throw new IllegalStateException("No room for " + guests.size() + " in " + all);
            }
            rows.get(best).add(wish);
        }
        for (int lane = 0; lane < lanes; lane++) {
            double radius = radius(ring, lane, lanes);
            double turn = turn(radius, step());
            double[] angles = apart(rows.get(lane), slice(sector), turn);
            for (int i = 0; i < angles.length; i++) {
                spots.put(rows.get(lane).get(i).id(),
                        new Position(middleX() + radius * Math.sin(angles[i]), middleY() - radius * Math.cos(angles[i])));
            }
        }
    }

    private static double load(List<List<Wish>> rows, int[] room, int lane) {
        return (rows.get(lane).size() + 0.5) / room[lane];
    }

    private record Wish(ContactId id, double spot) {}

    /** Where in the slice each would like to be: where they were put, or else spread evenly in the order in which they came. */
    private List<Wish> wishes(Ring ring, Sector sector, List<Guest> guests) {
        long free = guests.stream().filter(guest -> guest.spot() == null).count();
        List<Wish> wishes = new ArrayList<>();
        int index = 0;
        for (Guest guest : guests) {
            double wish = guest.spot() != null ? guest.spot() : outOfTheWay(ring, slice(sector), index++, free);
            wishes.add(new Wish(guest.id(), Math.clamp(wish, 0, 1)));
        }
        wishes.sort(Comparator.comparingDouble(Wish::spot).thenComparing(wish -> wish.id().toString()));
        return wishes;
    }

    /** The place in this share of the slice that is farthest from the line between the middle and anybody in an inner ring. */
    private double outOfTheWay(Ring ring, Slice slice, int share, long shares) {
        double best = 0.5;
        double clearest = Double.NEGATIVE_INFINITY;
        for (double choice : CHOICES) {
            double spot = (share + choice) / shares;
            double angle = slice.start() + spot * slice.width();
            double clear = 0.12;
            for (Position inner : spots.values()) {
                double distance = Math.hypot(inner.x() - middleX(), inner.y() - middleY());
                if (distance < inner(ring)) {
                    double apart =
                            Math.abs(Math.IEEEremainder(Math.atan2(inner.x() - middleX(), middleY() - inner.y()) - angle, 2 * Math.PI));
                    clear = Math.min(clear, apart - Math.asin(Math.min(1, bubble / distance)));
                }
            }
            if (clear > clearest + 1e-6) {
                clearest = clear;
                best = spot;
            }
        }
        return best;
    }

    /**
     * The angles nearest to the wishes that are a turn apart and half a turn from the borders: isotonic regression of the wishes
     * without their distances (pool adjacent violators), then kept between the borders.
     */
    private static double[] apart(List<Wish> wishes, Slice slice, double turn) {
        int n = wishes.size();
        double[] sum = new double[n];
        int[] size = new int[n];
        int blocks = 0;
        for (int i = 0; i < n; i++) {
            sum[blocks] = slice.start() + wishes.get(i).spot() * slice.width() - i * turn;
            size[blocks] = 1;
            while (blocks > 0 && sum[blocks - 1] / size[blocks - 1] > sum[blocks] / size[blocks]) {
                sum[blocks - 1] += sum[blocks];
                size[blocks - 1] += size[blocks];
                blocks--;
            }
            blocks++;
        }
        double first = slice.start() + turn / 2;
        double last = Math.max(first, slice.end() - turn / 2 - (n - 1) * turn);
        double[] angles = new double[n];
        int i = 0;
        for (int block = 0; block < blocks; block++) {
            double base = Math.clamp(sum[block] / size[block], first, last);
            for (int j = 0; j < size[block]; j++, i++) {
                angles[i] = base + i * turn;
            }
        }
        return angles;
    }

    private int placeWaiting(List<Guest> waiting) {
        int perRow = (int) ((width() - GAP) / step());
        for (int i = 0; i < waiting.size(); i++) {
            int row = i / perRow;
            int inRow = Math.min(perRow, waiting.size() - row * perRow);
            double left = middleX() - (inRow - 1) * step() / 2;
            spots.put(waiting.get(i).id(),
                    new Position(left + (i % perRow) * step(), WAITING_TOP + (row + 0.5) * step()));
        }
        return (waiting.size() + perRow - 1) / perRow;
    }

    /** All bubbles, for tests. */
    Map<ContactId, Position> spots() {
        return Collections.unmodifiableMap(new HashMap<>(spots));
    }
}
