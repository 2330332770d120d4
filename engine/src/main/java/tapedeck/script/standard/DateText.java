package tapedeck.script.standard;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tapedeck.script.value.Raise;

/** Dates as {@code strftime} writes and {@code strptime} reads them. */
final class DateText {
  private DateText() {}

  static String shown(LocalDateTime at, String format) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c != '%' || i + 1 == format.length()) {
        out.append(c);
      } else {
        out.append(part(at, format.charAt(++i)));
      }
    }
    return out.toString();
  }

  private static String part(LocalDateTime at, char code) {
    return switch (code) {
      case 'Y' -> "%04d".formatted(at.getYear());
      case 'y' -> "%02d".formatted(at.getYear() % 100);
      case 'm' -> "%02d".formatted(at.getMonthValue());
      case 'd' -> "%02d".formatted(at.getDayOfMonth());
      case 'e' -> "%2d".formatted(at.getDayOfMonth());
      case 'H' -> "%02d".formatted(at.getHour());
      case 'I' -> "%02d".formatted((at.getHour() + 11) % 12 + 1);
      case 'M' -> "%02d".formatted(at.getMinute());
      case 'S' -> "%02d".formatted(at.getSecond());
      case 'f' -> "%06d".formatted(at.getNano() / 1000);
      case 'j' -> "%03d".formatted(at.getDayOfYear());
      case 'p' -> at.getHour() < 12 ? "AM" : "PM";
      case 'a' -> at.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'A' -> at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'b', 'h' -> at.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      case 'B' -> at.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case 'w' -> String.valueOf(at.getDayOfWeek().getValue() % 7);
      case 'u' -> String.valueOf(at.getDayOfWeek().getValue());
      case 'F' -> shown(at, "%Y-%m-%d");
      case 'T', 'X' -> shown(at, "%H:%M:%S");
      case 'R' -> shown(at, "%H:%M");
      case 'D', 'x' -> shown(at, "%m/%d/%y");
      case 'c' -> shown(at, "%a %b %e %H:%M:%S %Y");
      case 's' -> String.valueOf(at.toEpochSecond(java.time.ZoneOffset.UTC));
      case 'z', 'Z' -> "";
      case '%' -> "%";
      default -> "%" + code;
    };
  }

  static LocalDateTime parsed(String text, String format) {
    StringBuilder pattern = new StringBuilder();
    List<Character> codes = new ArrayList<>();
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '%' && i + 1 < format.length() && format.charAt(i + 1) != '%') {
        char code = format.charAt(++i);
        codes.add(code);
        pattern.append(
            switch (code) {
              case 'Y' -> "(\\d{4})";
              case 'm', 'd', 'H', 'I', 'M', 'S', 'y' -> "(\\d{1,2})";
              case 'f' -> "(\\d{1,6})";
              case 'b', 'B', 'a', 'A', 'p' -> "([A-Za-z]+)";
              default ->
                  throw Raise.value(
                      "'%s' is a bad directive in format '%s'".formatted(code, format));
            });
      } else {
        pattern.append(Character.isWhitespace(c) ? "\\s+" : Pattern.quote(String.valueOf(c)));
      }
    }
    Matcher found = Pattern.compile(pattern.toString()).matcher(text);
    if (!found.matches()) {
      throw Raise.value("time data '%s' does not match format '%s'".formatted(text, format));
    }
    int[] parts = {1900, 1, 1, 0, 0, 0, 0};
    boolean afternoon = false;
    for (int i = 0; i < codes.size(); i++) {
      String group = found.group(i + 1);
      int at = "YmdHMSf".indexOf(codes.get(i));
      if (at >= 0) {
        String digits = codes.get(i) == 'f' ? (group + "000000").substring(0, 6) : group;
        parts[at] = Integer.parseInt(digits);
      } else if (codes.get(i) == 'y') {
        int year = Integer.parseInt(group);
        parts[0] = year < 69 ? 2000 + year : 1900 + year;
      } else if (codes.get(i) == 'I') {
        parts[3] = Integer.parseInt(group) % 12;
      } else if (codes.get(i) == 'p') {
        afternoon = group.equalsIgnoreCase("PM");
      } else if (codes.get(i) == 'b' || codes.get(i) == 'B') {
        for (java.time.Month month : java.time.Month.values()) {
          if (month.name().regionMatches(true, 0, group, 0, 3)) {
            parts[1] = month.getValue();
          }
        }
      }
    }
    try {
      return LocalDateTime.of(
              parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6] * 1000)
          .plusHours(afternoon ? 12 : 0);
    } catch (DateTimeException e) {
      throw Raise.value("day is out of range for month");
    }
  }
}
