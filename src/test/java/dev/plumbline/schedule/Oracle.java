package dev.plumbline.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A second reading of the documented grammar that shares nothing with the first: it asks of every
 * minute whether the fields match it.
 */
final class Oracle {
  private static final String MONTHS = "xxxJANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
  private static final String DAYS = "xxxSUNMONTUEWEDTHUFRISAT";

  private final String[] fields;

  /** Whether each value of minute, hour, month and year matches; asked millions of times. */
  private final boolean[] minutes = new boolean[60];

  private final boolean[] hours = new boolean[24];
  private final boolean[] months = new boolean[13];
  private final boolean[] years = new boolean[2200];

  Oracle(String expression) {
    String bare = expression.toUpperCase(Locale.ROOT).replace("CRON(", "").replace(")", "");
    this.fields = bare.split(" ", -1);
    fill(minutes, 0, fields[0], 59, "");
    fill(hours, 0, fields[1], 23, "");
    fill(months, 1, fields[3], 12, MONTHS);
    fill(years, 1970, fields[5], 2199, "");
  }

  private static void fill(boolean[] known, int min, String list, int max, String names) {
    for (int i = min; i <= max; i++) {
      known[i] = value(list, i, max, names);
    }
  }

  List<Instant> between(Instant after, Instant upTo, ZoneId zone) {
    List<Instant> runs = new ArrayList<>();
    LocalDate day = LocalDate.MIN;
    boolean onDay = false;
    for (long s = Math.floorDiv(after.getEpochSecond(), 60) * 60 + 60;
        s <= upTo.getEpochSecond();
        s += 60) {
      Instant minute = Instant.ofEpochSecond(s);
      LocalDateTime local = LocalDateTime.ofInstant(minute, zone);
      if (!local.toLocalDate().equals(day)) {
        day = local.toLocalDate();
        onDay = matches(day);
      }
      if (onDay && hours[local.getHour()] && minutes[local.getMinute()]) {
        runs.add(minute);
      }
    }
    return runs;
  }

  boolean matches(LocalDate date) {
    return years[date.getYear()]
        && months[date.getMonthValue()]
        && dayOfMonth(date)
        && dayOfWeek(date);
  }

  private boolean dayOfMonth(LocalDate date) {
    for (String item : fields[2].split(",", -1)) {
      boolean hit =
          switch (item) {
            case "?" -> true;
            case "L" -> date.getDayOfMonth() == date.lengthOfMonth();
            case "LW" -> nearest(date, date.lengthOfMonth());
            default ->
                item.endsWith("W")
                    ? nearest(date, Integer.parseInt(item.replace("W", "")))
                    : value(item, date.getDayOfMonth(), 31, "");
          };
      if (hit) {
        return true;
      }
    }
    return false;
  }

  /** Of all workdays of the month, whether none is nearer to the wanted day than this one. */
  private static boolean nearest(LocalDate date, int wanted) {
    if (wanted > date.lengthOfMonth() || date.getDayOfWeek().getValue() > 5) {
      return false;
    }
    int distance = Math.abs(date.getDayOfMonth() - wanted);
    for (int d = 1; d <= date.lengthOfMonth(); d++) {
      boolean workday = date.withDayOfMonth(d).getDayOfWeek().getValue() <= 5;
      if (workday && Math.abs(d - wanted) < distance) {
        return false;
      }
    }
    return true;
  }

  private boolean dayOfWeek(LocalDate date) {
    int weekday = date.getDayOfWeek().getValue() % 7 + 1;
    String counted = "";
    for (String item : fields[4].split(",", -1)) {
      String full = !counted.isEmpty() && item.matches("[0-9]+") ? counted + "#" + item : item;
      counted = full.contains("#") ? full.substring(0, full.indexOf('#')) : "";
      boolean hit;
      if (full.equals("?")) {
        hit = true;
      } else if (full.equals("L")) {
        hit = weekday == 1;
      } else if (full.contains("#")) {
        int nth = Integer.parseInt(full.substring(full.indexOf('#') + 1));
        hit = number(counted, DAYS) == weekday && (date.getDayOfMonth() + 6) / 7 == nth;
      } else if (full.matches("[1-7]L")) {
        boolean last = date.getDayOfMonth() + 7 > date.lengthOfMonth();
        hit = last && Integer.parseInt(full.substring(0, 1)) == weekday;
      } else {
        hit = value(full, weekday, 7, DAYS);
      }
      if (hit) {
        return true;
      }
    }
    return false;
  }

  private static boolean value(String list, int value, int max, String names) {
    for (String item : list.split(",", -1)) {
      String[] step = item.split("/", -1);
      String[] range = step[0].split("-", -1);
      int least = names.isEmpty() && max != 31 ? (max == 2199 ? 1970 : 0) : 1;
      int from = range[0].equals("*") ? least : number(range[0], names);
      boolean open = range[0].equals("*") || (step.length > 1 && range.length == 1);
      int to = range.length > 1 ? number(range[1], names) : open ? max : from;
      int by = step.length > 1 ? Integer.parseInt(step[1]) : 1;
      if (value >= from && value <= to && (value - from) % by == 0) {
        return true;
      }
    }
    return false;
  }

  private static int number(String text, String names) {
    return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text) : names.indexOf(text) / 3;
  }
}
