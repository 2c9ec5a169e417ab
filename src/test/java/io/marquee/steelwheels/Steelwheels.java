package io.marquee.steelwheels;

import io.marquee.Request;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The customers of Steel Wheels, a seller of model cars, as accounts at the end of its books: what its orders tell is a
 * fact, and nothing else is. Cancelled orders count nowhere. Its payments belong to no order and it states no terms, so
 * how late a customer pays cannot be told.
 */
final class Steelwheels implements AutoCloseable {

    static final LocalDate AS_OF = LocalDate.of(2005, 5, 31);
    static final LocalDate YEAR_AGO = AS_OF.minusYears(1);
    static final LocalDate TWO_YEARS_AGO = AS_OF.minusYears(2);

    private static final Map<String, String> COUNTRIES = Map.ofEntries(
            Map.entry("Australia", "AU"),
            Map.entry("Austria", "AT"),
            Map.entry("Belgium", "BE"),
            Map.entry("Canada", "CA"),
            Map.entry("Denmark", "DK"),
            Map.entry("Finland", "FI"),
            Map.entry("France", "FR"),
            Map.entry("Germany", "DE"),
            Map.entry("Hong Kong", "HK"),
            Map.entry("Ireland", "IE"),
            Map.entry("Israel", "IL"),
            Map.entry("Italy", "IT"),
            Map.entry("Japan", "JP"),
            Map.entry("Netherlands", "NL"),
            Map.entry("New Zealand", "NZ"),
            Map.entry("Norway", "NO"),
            Map.entry("Philippines", "PH"),
            Map.entry("Poland", "PL"),
            Map.entry("Portugal", "PT"),
            Map.entry("Russia", "RU"),
            Map.entry("Singapore", "SG"),
            Map.entry("South Africa", "ZA"),
            Map.entry("Spain", "ES"),
            Map.entry("Sweden", "SE"),
            Map.entry("Switzerland", "CH"),
            Map.entry("UK", "GB"),
            Map.entry("USA", "US"));

    private final Connection connection;

    Steelwheels() throws SQLException {
        System.setProperty("hsqldb.reconfig_logging", "false");
        this.connection = DriverManager.getConnection("jdbc:hsqldb:res:steelwheels", "STEELWHEELS", "STEELWHEELS");
    }

    /** One number that a query answers; its question marks stand for days. */
    BigDecimal number(String sql, LocalDate... days) {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < days.length; i++) {
                query.setDate(i + 1, Date.valueOf(days[i]));
            }
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getBigDecimal(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** What is gathered of a customer on the way to its request. */
    private static final class Customer {
        private final Set<LocalDate> orderDays = new TreeSet<>();
        private final Set<String> lines = new HashSet<>();
        private BigDecimal revenue = BigDecimal.ZERO;
        private BigDecimal previousRevenue = BigDecimal.ZERO;
        private BigDecimal grossProfit = BigDecimal.ZERO;
        private int orders;
        private Request request = Request.bare();
    }

    /** Every customer's request, by customer number. */
    Map<Integer, Request> requests() throws SQLException {
        Map<Integer, Customer> customers = customers();
        readOrders(customers);
        int relevant = readOrderLines(customers);
        BigDecimal all =
                customers.values().stream().map(customer -> customer.revenue).reduce(BigDecimal.ZERO, BigDecimal::add);
        Map<Integer, Request> requests = new TreeMap<>();
        customers.forEach((number, customer) -> requests.put(number, request(customer, relevant, all)));
        return requests;
    }

    /** Everyone who sells to customers, by employee number, with the territories of the offices they work in. */
    Map<String, Set<String>> representatives() throws SQLException {
        Map<String, Set<String>> representatives = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT e.EMPLOYEENUMBER, o.TERRITORY FROM \"employees\" e JOIN \"offices\" o USING (OFFICECODE)"
                                + " WHERE e.JOBTITLE = 'Sales Rep'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Set<String> territories = representatives.computeIfAbsent(rows.getString(1), number -> new TreeSet<>());
                if (rows.getString(2) != null) {
                    territories.add(rows.getString(2));
                }
            }
        }
        return representatives;
    }

    private Map<Integer, Customer> customers() throws SQLException {
        Map<Integer, Customer> customers = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT c.CUSTOMERNUMBER, c.CUSTOMERNAME, c.COUNTRY, c.SALESREPEMPLOYEENUMBER, t.TERRITORY"
                                + " FROM \"customers\" c LEFT JOIN \"customer_w_ter\" t USING (CUSTOMERNUMBER)");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Customer customer = new Customer();
                customer.request = customer.request
                        .asOf("'" + AS_OF + "'")
                        .with("accountId", "'SW-" + rows.getInt(1) + "'")
                        .with("name", "\"" + rows.getString(2).replace("'", "\\u0027") + "\"")
                        .with("countries", "['" + COUNTRIES.get(rows.getString(3)) + "']");
                String manager = rows.getString(4);
                if (manager != null) {
                    customer.request = customer.request.with("accountManagerId", "'" + manager + "'");
                }
                String territory = rows.getString(5);
                if (territory != null) {
                    customer.request = customer.request.with("homeRegion", "'" + territory + "'");
                }
                customers.put(rows.getInt(1), customer);
            }
        }
        return customers;
    }

    private void readOrders(Map<Integer, Customer> customers) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT CUSTOMERNUMBER, ORDERDATE FROM \"orders\" WHERE STATUS <> 'Cancelled'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Customer customer = customers.get(rows.getInt(1));
                LocalDate day = rows.getTimestamp(2).toLocalDateTime().toLocalDate();
                customer.orderDays.add(day);
                customer.orders += day.isAfter(YEAR_AGO) ? 1 : 0;
            }
        }
    }

    /** Adds up the order lines; answers how many product lines are offered. */
    private int readOrderLines(Map<Integer, Customer> customers) throws SQLException {
        Set<String> offered = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT o.CUSTOMERNUMBER, o.ORDERDATE, f.TOTALPRICE, f.QUANTITYORDERED, p.BUYPRICE, p.PRODUCTLINE"
                                + " FROM \"orderfact\" f JOIN \"orders\" o USING (ORDERNUMBER)"
                                + " JOIN \"products\" p USING (PRODUCTCODE) WHERE o.STATUS <> 'Cancelled'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                Customer customer = customers.get(rows.getInt(1));
                LocalDate day = rows.getTimestamp(2).toLocalDateTime().toLocalDate();
                BigDecimal price = BigDecimal.valueOf(rows.getDouble(3));
                if (day.isAfter(YEAR_AGO)) {
                    BigDecimal cost = rows.getBigDecimal(5).multiply(BigDecimal.valueOf(rows.getInt(4)));
                    customer.revenue = customer.revenue.add(price);
                    customer.grossProfit = customer.grossProfit.add(price).subtract(cost);
                    customer.lines.add(rows.getString(6));
                } else if (day.isAfter(TWO_YEARS_AGO)) {
                    customer.previousRevenue = customer.previousRevenue.add(price);
                }
                offered.add(rows.getString(6));
            }
        }
        return offered.size();
    }

    private static Request request(Customer customer, int relevant, BigDecimal all) {
        Request request = customer.request
                .in("supplierRevenue", all.toPlainString())
                .with("annualRevenue", customer.revenue.toPlainString())
                .with("previousAnnualRevenue", customer.previousRevenue.toPlainString())
                .with("grossProfit", customer.grossProfit.toPlainString())
                .with("orderCount", String.valueOf(customer.orders))
                .with("productLinesBought", String.valueOf(customer.lines.size()))
                .with("productLinesRelevant", String.valueOf(relevant));
        TreeSet<LocalDate> days = new TreeSet<>(customer.orderDays);
        if (!days.isEmpty()) {
            request = request.with("lastOrderDate", "'" + days.last() + "'");
        }
        if (days.size() >= 2) {
            BigDecimal gap = BigDecimal.valueOf(ChronoUnit.DAYS.between(days.first(), days.last()))
                    .divide(BigDecimal.valueOf(days.size() - 1L), 0, RoundingMode.HALF_UP);
            request = request.with("buyingCycleDays", gap.toPlainString());
        }
        return request;
    }
}
