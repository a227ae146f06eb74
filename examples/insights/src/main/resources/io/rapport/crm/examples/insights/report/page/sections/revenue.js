'use strict';

sections.revenue = () => monthly(report.net_revenue_by_month, `Net revenue, ${report.currency}`, value => amount(value));
