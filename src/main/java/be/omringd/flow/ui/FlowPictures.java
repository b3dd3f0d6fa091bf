package be.omringd.flow.ui;

import java.util.List;
import java.util.Locale;

/**
 * The pictures of the flow, as SVG. They say nothing that the table beside them does not say, so each is one image with a name. A picture
 * with little in it stays as tall as one with much: its highest bar is at least as high as if ten stood in it.
 */
final class FlowPictures {

    private static final int AT_LEAST = 10;
    private static final double WIDTH = 1000;
    private static final double LANE = 74;
    private static final double LEFT = 176;
    private static final double BAR = 44;

    private FlowPictures() {}

    /**
     * A row of bars.
     *
     * @param counts one a column; -1 where it is few and is not told
     */
    record Lane(String name, List<Integer> counts) {}

    /** A step on the way, with how long it took. */
    record Stretch(String name, String median, int days, boolean slowest) {}

    /** Rows of bars above each other, each with the same columns. */
    static String bars(String label, List<String> columns, List<Lane> lanes) {
        double step = (WIDTH - LEFT) / columns.size();
        double height = lanes.size() * LANE + 26;
        int most = Math.max(AT_LEAST, lanes.stream().flatMap(lane -> lane.counts.stream()).mapToInt(Integer::intValue).max().orElse(0));
        StringBuilder svg = open(label, height);
        for (int i = 0; i < lanes.size(); i++) {
            double ground = (i + 1) * LANE;
            Lane lane = lanes.get(i);
            svg.append("<text class=\"flow-lane\" x=\"0\" y=\"%s\">%s</text>".formatted(number(ground - 8), escaped(lane.name)));
            svg.append("<line class=\"flow-ground\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/>".formatted(
                    number(LEFT), number(WIDTH), number(ground), number(ground)));
            for (int j = 0; j < columns.size(); j++) {
                bar(svg, lane.counts.get(j), LEFT + j * step, step, ground, most);
            }
        }
        // as many names of columns as there is room for
        int every = (int) Math.ceil(columns.size() / 13.0);
        for (int j = 0; j < columns.size(); j += every) {
            svg.append("<text class=\"flow-column\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>".formatted(
                    number(LEFT + (j + 0.5) * step), number(height - 6), escaped(columns.get(j))));
        }
        return svg.append("</svg>").toString();
    }

    private static void bar(StringBuilder svg, int count, double x, double step, double ground, int most) {
        if (count == 0) {
            return;
        }
        double tall = count < 0 ? 8 : Math.max(3, BAR * count / most);
        double wide = Math.min(34, step * 0.6);
        svg.append("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\"/>".formatted(
                count < 0 ? "flow-bar few" : "flow-bar", number(x + (step - wide) / 2), number(ground - tall), number(wide), number(tall)));
        svg.append("<text class=\"flow-count\" x=\"%s\" y=\"%s\" text-anchor=\"middle\">%s</text>".formatted(
                number(x + step / 2), number(ground - tall - 5), count < 0 ? "&lt;5" : String.valueOf(count)));
    }

    /** A way from left to right; a stretch is as long as half of the people took for it, and never too short to read. */
    static String way(String label, String start, List<Stretch> stretches) {
        double shortest = 200;
        double free = WIDTH - 90 - shortest * stretches.size();
        int all = Math.max(1, stretches.stream().mapToInt(Stretch::days).sum());
        double x = 45;
        StringBuilder svg = open(label, 108);
        StringBuilder stops = new StringBuilder();
        stop(stops, x, start, "start");
        for (int i = 0; i < stretches.size(); i++) {
            Stretch one = stretches.get(i);
            double end = x + shortest + free * one.days / all;
            svg.append("<line class=\"%s\" x1=\"%s\" x2=\"%s\" y1=\"52\" y2=\"52\"/>".formatted(
                    one.slowest ? "flow-stretch slowest" : "flow-stretch", number(x), number(end)));
            svg.append("<text class=\"flow-median\" x=\"%s\" y=\"34\" text-anchor=\"middle\">%s</text>".formatted(
                    number((x + end) / 2), escaped(one.median)));
            stop(stops, end, one.name, i == stretches.size() - 1 ? "end" : "middle");
            x = end;
        }
        return svg.append(stops).append("</svg>").toString();
    }

    private static void stop(StringBuilder svg, double x, String name, String anchor) {
        double text = anchor.equals("start") ? 0 : anchor.equals("end") ? WIDTH : x;
        svg.append("<circle class=\"flow-stop\" cx=\"%s\" cy=\"52\" r=\"9\"/>".formatted(number(x)));
        svg.append(
                "<text class=\"flow-lane\" x=\"%s\" y=\"90\" text-anchor=\"%s\">%s</text>".formatted(number(text), anchor, escaped(name)));
    }

    private static StringBuilder open(String label, double height) {
        return new StringBuilder("<svg viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">".formatted(
                number(WIDTH), number(height), escaped(label)));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
