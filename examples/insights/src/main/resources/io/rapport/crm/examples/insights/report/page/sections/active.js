'use strict';

sections.active = () => monthly(report.active_customers_by_month, 'Customers who bought', count);
